package punchlist.check.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import punchlist.check.Phrases;
import punchlist.machine.Hive;
import punchlist.machine.ListenerTable;
import punchlist.machine.Machine;
import punchlist.machine.Names;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryView;
import punchlist.reading.Answer;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * What a group of changes cost, by looks before and after (docs/decisions/0032-guard.md says what counts and why).
 *
 * @param losses what was there before and is no more
 * @param unseen what could not be compared, and why
 */
public record Health(List<Loss> losses, List<Phrase> unseen) {

    private static final String SERVICES = "SYSTEM\\CurrentControlSet\\Services\\";
    private static final String TRIGGERS = "TriggerInfo";

    /** Copies the lists. */
    public Health {
        losses = List.copyOf(losses);
        unseen = List.copyOf(unseen);
    }

    /**
     * Compares.
     *
     * @param hasTriggers whether Windows starts the service of this name by a trigger; asked only of those lost
     */
    public static Health between(HealthLook before, HealthLook after, Predicate<String> hasTriggers) {
        return between(before, after, hasTriggers, Set.of());
    }

    /**
     * Compares.
     *
     * @param hasTriggers whether Windows starts the service of this name by a trigger; asked only of those lost
     * @param meant the services that were switched off on purpose, by key name: what went with them is no surprise
     */
    public static Health between(
            HealthLook before, HealthLook after, Predicate<String> hasTriggers, Set<String> meant) {
        Meant purpose = new Meant(meant);
        List<Loss> losses = new ArrayList<>();
        List<Phrase> unseen = new ArrayList<>();
        if (areRead(before.services(), after.services(), "check.health.unseen.services", unseen)) {
            ServiceLosses services = new ServiceLosses(hasTriggers, purpose);
            losses.addAll(services.between(
                    known(before.services()).all(), known(after.services()).all()));
            unseen.addAll(services.starting());
        }
        if (areRead(before.listeners(), after.listeners(), "check.health.unseen.listeners", unseen)) {
            losses.addAll(ListenerLosses.between(
                    known(before.listeners()).all(), known(after.listeners()).all(), purpose));
        }
        if (areRead(before.peers(), after.peers(), "check.health.unseen.peers", unseen)
                && before.listeners() instanceof Answer.Known<ListenerTable>(ListenerTable listeners)) {
            losses.addAll(PeerLosses.between(
                    listeners.all(),
                    known(before.peers()).all(),
                    known(after.peers()).all(),
                    purpose));
        }
        return new Health(losses, unseen);
    }

    /** What Windows starts by a trigger, asked of this machine; what cannot be read counts as without one. */
    public static Predicate<String> triggersOf(Machine machine) {
        return service -> machine
                .ask(new RegistrySubkeys(Hive.HKLM, SERVICES + service, RegistryView.VIEW_64))
                .answer()
                .toOptional()
                .map(Names::all)
                .orElse(List.of())
                .stream()
                .anyMatch(TRIGGERS::equalsIgnoreCase);
    }

    private static boolean areRead(Answer<?> before, Answer<?> after, String key, List<Phrase> unseen) {
        Optional<Phrase> why = notKnown(before).or(() -> notKnown(after));
        why.ifPresent(phrase -> unseen.add(Phrase.of(key, phrase)));
        return why.isEmpty();
    }

    private static Optional<Phrase> notKnown(Answer<?> answer) {
        return switch (answer) {
            case Answer.Known<?> known -> Optional.empty();
            case Answer.Absent<?> absent -> Optional.of(Phrase.of("why.absent"));
            case Answer.Unread<?>(Why why) -> Optional.of(Phrases.why(why));
        };
    }

    private static <T> T known(Answer<T> answer) {
        return answer.toOptional().orElseThrow();
    }

    /** Whether nothing further may be changed before somebody has decided. */
    public boolean stops() {
        return losses.stream().anyMatch(Loss::stops);
    }
}
