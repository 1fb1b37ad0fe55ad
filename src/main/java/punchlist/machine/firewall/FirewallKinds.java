package punchlist.machine.firewall;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import punchlist.machine.BasicKinds;
import punchlist.machine.Json;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.RuleTexts;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.ValueCodec;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/**
 * The kinds of single firewall rules of registered products and of the profiles that count. A snapshot tells rules by {@code firewallRules/local}; where it does not, by members
 * of their own, {@code own} by name and {@code switches} by id.
 */
public final class FirewallKinds {

    private static final String SECTION = "firewallRules";
    private static final String LOCAL = "local";
    private static final String ACTIVE = "Active";
    private static final ValueCodec<StoredRule> RULE =
            ValueCodec.of(rule -> StringNode.valueOf(rule.text()), json -> new StoredRule(Json.text(json)));
    private static final ValueCodec<RuleSwitch> SWITCH = ValueCodec.of(
            state -> StringNode.valueOf(Json.word(state)),
            json -> RuleSwitch.valueOf(Json.text(json).toUpperCase(Locale.ROOT)));

    private static final ValueCodec<Long> NUMBER = ValueCodec.of(LongNode::valueOf, FirewallKinds::number);

    private FirewallKinds() {}

    /** All kinds of this package. */
    public static List<QuestionKind<?, ?>> all() {
        KeyCodec<OwnFirewallRule> names =
                KeyCodec.of(q -> List.of(LOCAL, q.name()), path -> new OwnFirewallRule(part(path, 2)));
        KeyCodec<ForeignRuleSwitch> ids =
                KeyCodec.of(q -> List.of(LOCAL, q.id(), ACTIVE), path -> new ForeignRuleSwitch(part(path, 3)));
        return List.of(
                profileSettings(),
                QuestionKind.of(OwnFirewallRule.class, StoredRule.class, SECTION, Intrusion.LOOKS, names, RULE)
                        .standing(
                                new AmongRules<>(q -> List.of("own", q.name()), RULE, (rule, rules) -> rule.in(rules)))
                        .comparedBy(StoredRule::meansTheSameAs),
                QuestionKind.of(ForeignRuleSwitch.class, RuleSwitch.class, SECTION, Intrusion.LOOKS, ids, SWITCH)
                        .standing(new AmongRules<>(
                                q -> List.of("switches", q.id()), SWITCH, (rule, rules) -> rule.in(rules))),
                QuestionKind.of(
                                ActiveProfiles.class,
                                ProfileSet.class,
                                "activeProfiles",
                                Intrusion.LOOKS,
                                KeyCodec.of(q -> List.of(), path -> new ActiveProfiles()),
                                FirewallCodecs.PROFILES)
                        .askedAt(q -> "firewall service"),
                QuestionKind.of(
                                FirewallProducts.class,
                                FirewallProductList.class,
                                "firewallProducts",
                                Intrusion.LOOKS,
                                KeyCodec.of(q -> List.of(), path -> new FirewallProducts()),
                                FirewallCodecs.PRODUCTS)
                        .askedAt(q -> "firewall service"));
    }

    private static QuestionKind<ProfileSetting, Long> profileSettings() {
        QuestionKind<RegistryValue, RegistryData> registry = BasicKinds.registryValues();
        KeyCodec<ProfileSetting> places = KeyCodec.of(
                setting -> registry.keys().path(setting.place()),
                path -> setting(registry.keys().question(path)));
        return QuestionKind.of(ProfileSetting.class, Long.class, registry.section(), Intrusion.LOOKS, places, NUMBER)
                .standing(new ProfileForm(registry.form()));
    }

    private static ProfileSetting setting(RegistryValue place) {
        return Stream.of(ProfileSetting.Where.values())
                .flatMap(where -> Stream.of(ProfileSetting.Which.values()).map(w -> new ProfileSetting(where, w)))
                .filter(setting -> setting.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(place + " is no setting of the firewall"));
    }

    private static long number(JsonNode json) {
        if (!json.isIntegralNumber() || !json.canConvertToLong()) {
            throw new IllegalArgumentException("a whole number is needed");
        }
        return json.longValue();
    }

    private static String part(List<String> path, int size) {
        if (path.size() != size || !path.getFirst().equals(LOCAL)) {
            throw new IllegalArgumentException("no rule of the machine's own");
        }
        return path.get(1);
    }

    private record AmongRules<Q extends Question<T>, T>(
            Function<Q, List<String>> place, ValueCodec<T> codec, BiFunction<Q, RuleTexts, Answer<T>> find)
            implements SnapshotForm<Q, T> {

        @Override
        public Answer<T> read(Q question, Section section) {
            return section.at(place.apply(question))
                    .map(json -> AnswerJson.read(json, codec))
                    .or(() -> section.at(List.of(LOCAL))
                            .map(json -> AnswerJson.read(json, BasicKinds.RULE_TEXTS))
                            .map(rules -> among(question, rules)))
                    .orElseGet(() -> Answer.unread(new Why.NotRecorded()));
        }

        private Answer<T> among(Q question, Answer<RuleTexts> rules) {
            return switch (rules) {
                case Answer.Known<RuleTexts>(RuleTexts texts) -> find.apply(question, texts);
                case Answer.Absent<RuleTexts> none -> Answer.absent();
                case Answer.Unread<RuleTexts>(Why why) -> Answer.unread(why);
            };
        }

        @Override
        public void write(Q question, Answer<T> answer, Section section) {
            boolean notRecorded = answer instanceof Answer.Unread<T>(Why why) && why instanceof Why.NotRecorded;
            if (!notRecorded) {
                section.put(place.apply(question), AnswerJson.write(answer, codec));
            }
        }
    }
}
