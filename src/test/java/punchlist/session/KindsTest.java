package punchlist.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.check.DriftSummary;
import punchlist.check.RuleChanges;
import punchlist.check.RunDrift;
import punchlist.machine.AccountLookup;
import punchlist.machine.Adapter;
import punchlist.machine.AdapterTable;
import punchlist.machine.Adapters;
import punchlist.machine.Boot;
import punchlist.machine.Descriptors;
import punchlist.machine.FirewallRules;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.GroupMembers;
import punchlist.machine.Hive;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Names;
import punchlist.machine.ObjectAccess;
import punchlist.machine.ObjectDescriptor;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.machine.Peers;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryListing;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryTable;
import punchlist.machine.RegistryType;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryValueNames;
import punchlist.machine.RegistryValuePresence;
import punchlist.machine.RegistryView;
import punchlist.machine.RuleTexts;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.machine.Sid;
import punchlist.machine.SmbiosTable;
import punchlist.machine.UefiVariable;
import punchlist.probe.Secrets;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Bytes;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Section;
import punchlist.reading.Why;
import punchlist.text.BundledTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every kind of question and answer goes to a file and comes back as it was. */
class KindsTest {

    private static final QuestionKinds KINDS = Kinds.questions();
    private static final Bytes BYTES = Bytes.of(new byte[] {0, -1, 127});

    /** A question with a value; made by hand, and all that the demo was asked. */
    record Sample<T>(Question<T> question, T value) {}

    static List<Sample<?>> samples() {
        List<Sample<?>> all = new ArrayList<>(registrySamples());
        all.addAll(listings());
        all.addAll(tables());
        all.addAll(connectionsAndStart());
        all.addAll(accountsAndFirmware());
        all.addAll(AccountSamples.all());
        all.addAll(FilesSamples.all());
        all.addAll(FirewallSamples.all());
        all.addAll(FirmwareSamples.all());
        all.addAll(NetworkSamples.all());
        all.addAll(LogSamples.all());
        all.addAll(SystemSamples.all());
        all.addAll(SignatureSamples.all());
        all.addAll(WmiSamples.all());
        all.addAll(ServiceSamples.all());
        all.addAll(StorageSamples.all());
        for (Reading<?> reading : demo().all()) {
            sample(reading).ifPresent(all::add);
        }
        return all;
    }

    private static List<Sample<?>> registrySamples() {
        return List.of(
                new Sample<>(new RegistryKeyPresence(Hive.HKLM, "A\\B", RegistryView.VIEW_32), Presence.THERE),
                new Sample<>(RegistryValue.hklm("A\\Ciphers\\AES 128/128", ""), RegistryData.dword(0xffff_ffffL)),
                registry(new RegistryData.Text(RegistryType.REG_EXPAND_SZ, "%SystemRoot%\\ü")),
                registry(new RegistryData.Texts(List.of("a", ""))),
                registry(new RegistryData.Whole(RegistryType.REG_QWORD, Long.MIN_VALUE)),
                registry(new RegistryData.Raw(RegistryType.REG_BINARY.number(), BYTES)),
                registry(new RegistryData.Raw(0x7777, BYTES)),
                registry(new RegistryData.Raw(-1, BYTES)),
                registry(new RegistryData.Raw(RegistryType.REG_DWORD.number(), BYTES)),
                registry(new RegistryData.Raw(RegistryType.REG_SZ.number(), BYTES)));
    }

    private static List<Sample<?>> listings() {
        return List.of(
                new Sample<>(
                        RegistryListing.hklm("A\\b/c"),
                        new RegistryTable(Map.of("", RegistryData.text("d"), "1", RegistryData.dword(1)))),
                new Sample<>(new RegistrySubkeys(Hive.HKU, "S-1-5-18", RegistryView.VIEW_32), new Names(List.of("a"))),
                new Sample<>(
                        RegistryValuePresence.hklm("A\\Ciphers\\AES 128/128", "Kennwört"),
                        RegistryValuePresence.Seen.EMPTY),
                new Sample<>(
                        new RegistryValueNames(Hive.HKLM, "A", RegistryView.VIEW_32),
                        new Names(List.of("", "MSSQLSERVER"))),
                new Sample<>(new ObjectDescriptor("D:\\"), new ObjectAccess("O:BAD:(A;;FA;;;BA)S:(ML;;NW;;;HI)", true)),
                new Sample<>(new FolderDescriptors("C:\\A"), new Descriptors(Map.of("C:\\A", "D:(A;;FA;;;BA)"))),
                new Sample<>(
                        new FolderDescriptors("C:\\L"),
                        new Descriptors(
                                Map.of("C:\\L", "D:(A;;FA;;;BA)", "C:\\L\\x", "D:(A;;FA;;;BU)"),
                                Set.of("C:\\L\\x"),
                                Map.of("C:\\L\\x", 2))));
    }

    private static List<Sample<?>> tables() {
        return List.of(
                new Sample<>(new FirewallRules(FirewallRules.Store.POLICY), new RuleTexts(Map.of("{a}", "v2.30|"))),
                new Sample<>(new FirewallRules(FirewallRules.Store.MDM), new RuleTexts(Map.of("{m}", "v2.32|"))),
                new Sample<>(
                        new Listeners(),
                        new ListenerTable(List.of(new Listener(
                                Listener.Protocol.UDP, "::", 65535, 4, Optional.of("C:\\a.exe"), List.of("svc"))))),
                new Sample<>(
                        new Adapters(),
                        new AdapterTable(List.of(new Adapter(
                                "{a}",
                                "Ethernet",
                                "",
                                Adapter.Kind.WIFI,
                                true,
                                false,
                                List.of(
                                        new Adapter.Address("fe80::1", 64),
                                        new Adapter.Address("10.0.0.2", 24, Optional.of(Adapter.Source.DHCP))),
                                List.of("10.0.0.1"))))),
                new Sample<>(
                        new Services(),
                        new ServiceTable(List.of(new Service(
                                "svc",
                                "Service",
                                Service.State.START_PENDING,
                                Service.Start.AUTOMATIC,
                                Optional.of("LocalSystem"),
                                Optional.empty())))));
    }

    private static List<Sample<?>> connectionsAndStart() {
        return List.of(
                new Sample<>(
                        new Peers(),
                        new PeerTable(List.of(new Peer(
                                Listener.Protocol.TCP,
                                "fe80::1",
                                3389,
                                "fe80::2",
                                50000,
                                4,
                                Optional.of("C:\\a.exe"))))),
                new Sample<>(new Boot(), "1-2"));
    }

    private static List<Sample<?>> accountsAndFirmware() {
        Member user = new Member(new Sid("S-1-5-21-1-2-3-1001"), "SRV\\Jörg", Member.Kind.USER);
        return List.of(
                new Sample<>(new GroupMembers(Sid.ADMINISTRATORS), new MemberList(List.of(user))),
                new Sample<>(new AccountLookup("SRV\\Jörg/x"), user),
                new Sample<>(new SmbiosTable(), BYTES),
                new Sample<>(new UefiVariable("BootOrder-x", UefiVariable.GLOBAL), BYTES),
                new Sample<>(
                        new RunDrift(),
                        new DriftSummary(
                                "R1",
                                List.of("X-1"),
                                List.of(),
                                List.of(),
                                Optional.of(new RuleChanges(List.of("a"), List.of("b"), List.of())))));
    }

    private static Sample<RegistryData> registry(RegistryData data) {
        return new Sample<>(RegistryValue.hklm("A", "B"), data);
    }

    private static <T> Optional<Sample<T>> sample(Reading<T> reading) {
        return reading.answer().toOptional().map(value -> new Sample<>(reading.question(), value));
    }

    private static punchlist.reading.Readings demo() {
        Product product = Product.load(BundledTexts.in(Locale.ENGLISH), "1.2.3");
        OpenMachine demo = new Machines(product.kinds(), Secrets.none(), Optional.empty()).open("demo");
        return new Looking(product, demo, demo.ownScope().orElseThrow())
                .check(List.copyOf(product.controls().values()), Checking.Comparing.NOTHING, Progress.NONE, () -> false)
                .readings();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void theQuestionComesBackFromItsKey(Sample<T> sample) {
        QuestionKind<Question<T>, T> kind = KINDS.of(sample.question());
        assertThat(kind.keys().question(kind.keys().path(sample.question()))).isEqualTo(sample.question());
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void theAnswerComesBackFromItsJson(Sample<T> sample) {
        QuestionKind<Question<T>, T> kind = KINDS.of(sample.question());
        Answer<T> answer = Answer.known(sample.value());
        JsonNode json = JsonMapper.shared()
                .readTree(AnswerJson.write(answer, kind.values()).toString());
        assertThat(AnswerJson.read(json, kind.values())).isEqualTo(answer);
        assertThat(kind.same(AnswerJson.read(json, kind.values()), answer)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void everyAnswerComesBackFromASnapshot(Sample<T> sample) {
        QuestionKind<Question<T>, T> kind = KINDS.of(sample.question());
        List<Answer<T>> answers = List.of(
                Answer.known(sample.value()),
                Answer.absent(),
                Answer.unread(new Why.Denied("administrator")),
                Answer.unread(new Why.NotRecorded()));
        for (Answer<T> answer : answers) {
            Section section = new Section(JsonNodeFactory.instance.objectNode(), kind.section());
            kind.form().write(sample.question(), answer, section);
            assertThat(kind.form().read(sample.question(), section)).isEqualTo(answer);
        }
    }

    @Test
    void everyKindOfTheComputerHasASample() {
        Set<String> sampled = samples().stream()
                .map(s -> s.question().getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        Stream<String> wanted = KINDS.all().stream()
                .filter(kind -> !kind.section().equals("probes"))
                .map(kind -> kind.type().getSimpleName());
        assertThat(sampled).containsAll(wanted.toList());
    }

    @Test
    void everyKindHasANameOfItsOwn() {
        assertThat(KINDS.all().stream().map(kind -> kind.type().getSimpleName()))
                .doesNotHaveDuplicates();
    }
}
