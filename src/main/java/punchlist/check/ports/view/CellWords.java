package punchlist.check.ports.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.Rule;
import punchlist.check.ports.KernelPorts;
import punchlist.check.ports.Permitted;
import punchlist.check.ports.PlannedPort;
import punchlist.check.ports.PortLine;
import punchlist.check.ports.PortSurvey;
import punchlist.machine.Listener;
import punchlist.machine.Peer;
import punchlist.text.Phrase;

/**
 * Puts lines of a survey into words.
 *
 * @param seen what was seen
 * @param kernel for whom the Windows kernel listens
 * @param signers who signed the program at a path, where that is known
 */
record CellWords(Seen seen, KernelPorts kernel, Function<String, Optional<String>> signers) {

    private PortSurvey survey() {
        return seen.survey();
    }

    PortCells of(PortLine line) {
        PortMark mark = seen.mark(line);
        return new PortCells(
                line.planned().map(PlannedPort::component),
                line.shown(),
                needed(line.planned()),
                rules(line),
                profiles(line),
                from(line),
                listeners(line),
                survey().peers().answer().wasRead()
                        ? Shown.texts(
                                line.peers().stream().map(Peer::remoteAddress).toList())
                        : Phrase.of("check.portview.unseen"),
                mark,
                verdict(line, mark));
    }

    static Phrase needed(Optional<PlannedPort> planned) {
        return planned.map(PlannedPort::permitted)
                .map(CellWords::needed)
                .orElseGet(() -> Phrase.of("check.portview.need.unplanned"));
    }

    private static Phrase needed(Permitted permitted) {
        return switch (permitted) {
            case Permitted.Named named ->
                named.must().isEmpty() && !named.someone()
                        ? Phrase.of("check.portview.need.may", Shown.addresses(named.addresses()))
                        : Phrase.of("check.portview.need.yes", Shown.addresses(named.addresses()));
            case Permitted.Nobody(Phrase because) -> Phrase.of("check.portview.need.no", because);
            case Permitted.Unsaid(String field) -> Phrase.of("check.portview.need.unsaid", field);
            case Permitted.NotUnderstood(String field, String text) ->
                Phrase.of("check.portview.need.odd", field, text);
        };
    }

    private Phrase rules(PortLine line) {
        return survey().book().missing().isEmpty()
                ? Shown.listed(
                        line.rules().stream().map(CellWords::rule).distinct().toList())
                : Phrase.of("check.portview.unseen");
    }

    private static Phrase rule(Rule rule) {
        Phrase name = rule.local()
                ? Phrase.of("check.portview.plain", rule.name())
                : Phrase.of("check.portview.byPolicy", rule.name());
        return rule.conditions().isEmpty() ? name : Phrase.of("check.portview.conditions", name);
    }

    private Phrase profiles(PortLine line) {
        if (!seen.isWhole()) {
            return Phrase.of("check.portview.unseen");
        }
        List<Phrase> all = Stream.of(Profile.values())
                .filter(profile -> isOff(profile) || !reach(line, profile).isEmpty())
                .map(profile -> isOff(profile)
                        ? Phrase.of("check.portview.off", profile.shown())
                        : Phrase.of("check.portview.plain", profile.shown()))
                .toList();
        boolean every =
                all.size() == Profile.values().length && survey().guarded().size() == all.size();
        return every ? Phrase.of("check.portview.everyProfile") : Shown.listed(all);
    }

    private boolean isOff(Profile profile) {
        return Optional.ofNullable(survey().profiles().states().get(profile))
                .filter(state -> state.isOpenByDefault())
                .isPresent();
    }

    private static AddressSet reach(PortLine line, Profile profile) {
        return line.reach().getOrDefault(profile, AddressSet.none());
    }

    /** By profile where they differ; addresses that depend on the network, as rules name them, at the end. */
    private Phrase from(PortLine line) {
        if (!seen.isWhole()) {
            return Phrase.of("check.portview.unseen");
        }
        Map<Profile, AddressSet> open = new LinkedHashMap<>();
        Stream.of(Profile.values()).forEach(profile -> {
            AddressSet here = isOff(profile) ? AddressSet.any() : reach(line, profile);
            if (!here.isEmpty()) {
                open.put(profile, here);
            }
        });
        List<Phrase> parts = open.values().stream().distinct().count() <= 1
                ? open.values().stream().limit(1).map(Shown::addresses).toList()
                : open.entrySet().stream()
                        .map(e -> Phrase.of(
                                "check.portview.inProfile", e.getKey().shown(), Shown.addresses(e.getValue())))
                        .toList();
        List<Phrase> words = line.rules().stream()
                .flatMap(rule -> rule.remote().keywords().stream())
                .distinct()
                .map(word -> Phrase.of("check.portview.keyword", word))
                .toList();
        return Shown.listed(Stream.concat(parts.stream(), words.stream()).toList());
    }

    private Phrase listeners(PortLine line) {
        return survey().listeners().answer().wasRead()
                ? Shown.listed(
                        line.listeners().stream().map(this::listener).distinct().toList())
                : Phrase.of("check.portview.unseen");
    }

    private Phrase listener(Listener listener) {
        String program = listener.process()
                .map(path -> path.substring(path.lastIndexOf('\\') + 1))
                .orElse("");
        Phrase name = kernel.owner(listener)
                .orElseGet(() -> program.isEmpty()
                        ? Phrase.of("check.portview.pid", pid(listener))
                        : Phrase.of("check.portview.program", program, pid(listener)));
        Phrase served = listener.services().isEmpty()
                ? name
                : Phrase.of("check.portview.services", name, String.join(", ", listener.services()));
        Phrase signed = listener.process()
                .flatMap(signers)
                .map(signer -> Phrase.of("check.portview.signed", served, signer))
                .orElse(served);
        return listener.isLoopback() ? Phrase.of("check.portview.own", signed) : signed;
    }

    private static String pid(Listener listener) {
        return Long.toString(listener.pid());
    }

    private Phrase verdict(PortLine line, PortMark mark) {
        return switch (mark) {
            case RIGHT ->
                Phrase.of(line.reached().isEmpty() ? "check.portview.right.shut" : "check.portview.right.open");
            case UNSEEN -> seen.unseen();
            case WIDE, SHUT, OPEN, IDLE, UNCLEAR, UNSAID -> Phrase.of("check.portview.verdict." + mark.name());
        };
    }
}
