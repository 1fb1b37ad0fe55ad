package punchlist.catalog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import punchlist.text.Phrase;

/**
 * What Punchlist shows and judges. Data: a new control of a known kind needs no Java. Its texts stand in the bundle
 * under {@code control.<id>.title}, {@code .why}, {@code .expected}, {@code .how}, {@code .question} and, where there is
 * a prepared deviation, {@code .deviation}.
 *
 * @param id its stable id
 * @param step its page
 * @param requirements the ids of the requirements it serves
 * @param applies to which servers it applies
 * @param iec62443 IEC 62443-3-3 system requirements it supports
 * @param nist80053 NIST SP 800-53 rev. 5 controls it supports
 * @param punch the default punch category
 * @param deviation why the control cannot pass on some servers: co-hosted, must-stay-visible, two-firewalls
 * @param method how it is looked at
 * @param evidence what a by-hand answer carries
 * @param everyMonths after how many months what was answered has to be done again; empty for once
 * @param passwords whether it is about passwords that a person chooses, so that candidates can be checked for it
 * @param check the live check, absent for by-hand controls
 * @param remedy how it is mended, where it can be
 */
public record Control(
        ControlId id,
        Step step,
        List<String> requirements,
        Applies applies,
        List<String> iec62443,
        List<String> nist80053,
        Punch punch,
        Optional<String> deviation,
        Method method,
        String evidence,
        OptionalInt everyMonths,
        boolean passwords,
        Optional<Use> check,
        Optional<Use> remedy) {

    /** Copies the lists. */
    public Control {
        requirements = List.copyOf(requirements);
        iec62443 = List.copyOf(iec62443);
        nist80053 = List.copyOf(nist80053);
    }

    /** The wanted state in a few words. */
    public Phrase title() {
        return text("title");
    }

    /** What happens otherwise. */
    public Phrase why() {
        return text("why");
    }

    /** What is to be seen. */
    public Phrase expected() {
        return text("expected");
    }

    /** How it is done by hand. */
    public Phrase how() {
        return text("how");
    }

    /** What the engineer is asked. */
    public Phrase question() {
        return text("question");
    }

    /** The prepared reason for a deviation, where there is one. */
    public Optional<Phrase> deviationText() {
        return deviation.map(d -> text("deviation"));
    }

    /** When what was answered has to be done again, where it has to be: so many months later, by the calendar in UTC. */
    public Optional<Instant> dueAgain(Instant answered) {
        return everyMonths.isEmpty()
                ? Optional.empty()
                : Optional.of(answered.atOffset(ZoneOffset.UTC)
                        .plusMonths(everyMonths.getAsInt())
                        .toInstant());
    }

    private Phrase text(String part) {
        return Phrase.of("control." + id + "." + part);
    }
}
