package punchlist.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.Step;
import punchlist.check.VerdictKind;
import punchlist.record.Result;

/**
 * All that stands on a sheet, in the sheet's language and harmless to show. Nothing here is counted or decided again by
 * the writers.
 *
 * @param head what every page carries
 * @param identification whose server this is, and with what it was looked at
 * @param further what else the scope says for identification
 * @param notes what a reader must know before the lines
 * @param sections the lines by step
 * @param punch the punch items
 * @param signatures who signed what
 * @param changes what was changed on the server
 * @param deviations what is accepted or prepared to be accepted
 * @param corrections the answers that were corrected
 * @param delta the difference to the run before, when there is one
 * @param deltaFirst whether it stands before the lines: a handover
 * @param seal the locked revision that this is, and its seal; empty for a draft
 * @param picture the server between its subnets; empty where nobody looked
 * @param access who can do what in the folders that were looked at
 * @param looks what witnesses saw from other computers
 * @param ports what is open, to whom and why; empty where nobody looked
 * @param firewall what was changed at the firewall
 */
public record SheetModel(
        Head head,
        List<Field> identification,
        List<Field> further,
        List<String> notes,
        List<Section> sections,
        List<PunchLine> punch,
        List<Signature> signatures,
        List<ChangeLine> changes,
        List<Deviation> deviations,
        List<Correction> corrections,
        Optional<Delta> delta,
        boolean deltaFirst,
        Optional<Seal> seal,
        Optional<Picture> picture,
        List<AccessPlace> access,
        List<OutsideLook> looks,
        Optional<PortsPart> ports,
        FirewallPart firewall) {

    /**
     * A look from another computer.
     *
     * @param id W1, W2, …
     * @param title who looked, and when
     * @param notes from where, with what seal, and what it does not prove
     * @param ports what was seen
     */
    public record OutsideLook(String id, String title, List<String> notes, List<LookedPort> ports) {}

    /** A port seen from outside. */
    public record LookedPort(String address, String port, String about, String seen) {}

    /**
     * A folder, and who can do what there.
     *
     * @param path where
     * @param unread why nothing is known of it; empty text where something is
     * @param rows who can do what with the folder itself, and with what lies inside
     */
    public record AccessPlace(String path, String unread, List<AccessRow> rows) {}

    /** What one can do. */
    public record AccessRow(String who, String itself, String inside) {}

    /**
     * What every page carries.
     *
     * @param title the document's title
     * @param project the project
     * @param asset the asset, else the machine's name
     * @param document the document number
     * @param revision the revision's letter
     * @param draft whether the revision is not locked
     * @param tool tool and catalogue version
     * @param guides the guides with versions
     * @param checksum the first 16 hexadecimal digits of the last line's hash, in groups of 4
     * @param printed when it was printed
     */
    public record Head(
            String title,
            String project,
            String asset,
            String document,
            String revision,
            boolean draft,
            String tool,
            List<String> guides,
            String checksum,
            String printed) {}

    /**
     * A locked revision.
     *
     * @param locked which, and when
     * @param digest the hash it was locked over, in groups of four
     * @param by with whose key it is sealed, or that it is not
     * @param fingerprint of the key, in groups of four; empty where there is none
     * @param code what the printed code says; empty where the revision or its seal does not hold
     */
    public record Seal(String locked, String digest, String by, String fingerprint, Optional<String> code) {}

    /**
     * The server between its subnets.
     *
     * @param server the server's name
     * @param boxes one per subnet
     * @param notes what a reader must know
     */
    public record Picture(String server, List<Box> boxes, List<String> notes) {}

    /**
     * A subnet.
     *
     * @param title the adapter's name, or the subnet that a router leads to
     * @param lines what is known of it; the last says who lives there
     * @param attached whether the server stands in it
     */
    public record Box(String title, List<String> lines, boolean attached) {}

    /** A named value. */
    public record Field(String name, String value) {}

    /**
     * The lines of a step.
     *
     * @param step the step; empty for controls that this catalogue does not know
     * @param title its title
     * @param lines its lines
     */
    public record Section(Optional<Step> step, String title, List<Line> lines) {
        /** Whether its lines count among those of the guides. */
        public boolean ofGuides() {
            return step.isPresent() && step.get() != Step.BEYOND;
        }

        /** How many have which result. */
        public Count count() {
            return Count.of(lines);
        }
    }

    /** How many lines have which result; {@code items} is the denominator. */
    public record Count(long items, long pass, long fail, long deviation, long notApplicable, long notChecked) {
        /** The count of these lines. */
        public static Count of(Collection<Line> lines) {
            return new Count(
                    lines.size(),
                    number(lines, Result.PASS),
                    number(lines, Result.FAIL),
                    number(lines, Result.DEVIATION),
                    number(lines, Result.NOT_APPLICABLE),
                    number(lines, Result.NOT_CHECKED));
        }

        private static long number(Collection<Line> lines, Result result) {
            return lines.stream().filter(l -> l.result() == result).count();
        }
    }

    /**
     * One line.
     *
     * @param number its number on the sheet
     * @param control the control's id
     * @param title the wanted state
     * @param reference guide and section
     * @param expected what should be seen
     * @param found what was seen or answered
     * @param how A automatic, H by hand, or both
     * @param result what stands on the sheet
     * @param corrected whether an answer was corrected
     * @param punch its punch items
     * @param by who or which run, short
     * @param date the day
     * @param witness who witnessed it from outside, short, and the day; empty when nobody did
     * @param verdict what the last look said; empty when nobody looked
     * @param evidence the readings and answers it rests on
     * @param fix how it is done by hand
     */
    public record Line(
            int number,
            String control,
            String title,
            String reference,
            String expected,
            String found,
            String how,
            Result result,
            boolean corrected,
            String punch,
            String by,
            String date,
            String witness,
            Optional<VerdictKind> verdict,
            List<Evidence> evidence,
            String fix) {}

    /** A reading or an answer of a person. */
    public record Evidence(String source, String question, String answer, String at) {}

    /** A punch item; {@code line} is empty when the sheet has no such line. */
    public record PunchLine(
            String id,
            String line,
            String control,
            String title,
            String category,
            String owner,
            String due,
            String proof,
            boolean closed,
            String by,
            String date) {}

    /** A signature line. */
    public record Signature(
            String revision, String role, String name, String company, String meaning, String method, String at) {}

    /** A change that was begun. */
    public record ChangeLine(
            String id,
            String line,
            String control,
            String what,
            String before,
            String after,
            String outcome,
            String undone,
            String reversal,
            String by,
            String at) {}

    /** A deviation, accepted or only prepared. */
    public record Deviation(
            String line, String title, boolean accepted, String reason, String until, String by, String date) {}

    /** A corrected answer. */
    public record Correction(String line, String title, String was, String is, String by, String at, String why) {}

    /** The difference between two runs. */
    public record Delta(String from, String to, List<DeltaLine> lines, long same, List<Beside> beside) {}

    /** What differs beside the findings: the firewall's rules, the looks from outside. */
    public record Beside(String title, List<String> said) {}

    /** One subject that is no longer what it was. */
    public record DeltaLine(String group, String line, String title, String subject, String was, String is) {}

    /** All lines in order. */
    public List<Line> lines() {
        return sections.stream().flatMap(s -> s.lines().stream()).toList();
    }

    /** The lines of the guides. */
    public List<Line> linesOfGuides() {
        return sections.stream()
                .filter(Section::ofGuides)
                .flatMap(s -> s.lines().stream())
                .toList();
    }

    /** The count of all lines of the guides. */
    public Count total() {
        return Count.of(linesOfGuides());
    }

    /** How many punch items of a category are open, or closed. */
    public long punchCount(String category, boolean closed) {
        return punch.stream()
                .filter(p -> p.category().equals(category) && p.closed() == closed)
                .count();
    }

    /** The fails without any punch item. */
    public long undecided() {
        return lines().stream()
                .filter(l -> l.result() == Result.FAIL && l.punch().isEmpty())
                .count();
    }
}
