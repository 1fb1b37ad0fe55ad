package punchlist.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a record is all there: how it ends, and what this computer's own journal knows of it.
 *
 * @param ending how it ends
 * @param own how it stands to what this computer keeps of it
 * @param known how many entries this computer knows of, where it knows of more or of others; else 0
 * @param noted whether entries were noted as missing when it was opened again
 * @param lacking changes that this computer knows of and the record does not tell
 */
public record Completeness(Ending ending, Own own, long known, boolean noted, List<String> lacking) {

    /** How a record ends. */
    public enum Ending {
        /** The last session ended in good order. */
        CLOSED,
        /** It is open now, or the last session broke off, or the end was cut away. */
        NOT_CLOSED,
        /** It was written by a version that did not close records: nothing can be said. */
        NOT_CLAIMED
    }

    /** How a record stands to this computer's own journal of it. */
    public enum Own {
        /** This computer keeps nothing of it, or it cannot be read with these rights. */
        NONE,
        /** Everything that this computer knows of is there. */
        AGREES,
        /** This computer knows of more entries than the record has. */
        SHORTER,
        /** At a place that this computer knows the record has another entry. */
        OTHER
    }

    /** Copies the list. */
    public Completeness {
        lacking = List.copyOf(lacking);
    }

    /** Whether nothing speaks against its being all there. */
    public boolean isWhole() {
        return ending != Ending.NOT_CLOSED && (own == Own.NONE || own == Own.AGREES) && !noted && lacking.isEmpty();
    }

    /** Judges the lines of a record by themselves and by what this computer keeps of it. */
    public static Completeness of(List<Line> lines, Optional<RecordState> kept) {
        boolean noted = lines.stream().anyMatch(line -> line.entry() instanceof Entry.Missing);
        if (kept.isEmpty()) {
            return new Completeness(ending(lines), Own.NONE, 0, noted, List.of());
        }
        List<String> lacking = lacking(lines, kept.get());
        for (Line line : sinceLastGap(kept.get().lines())) {
            if (line.entry() instanceof Entry.Closed(long entries, String digest)) {
                if (entries > lines.size()) {
                    return new Completeness(ending(lines), Own.SHORTER, entries, noted, lacking);
                }
                if (entries < 1 || !lines.get((int) entries - 1).hash().equals(digest)) {
                    return new Completeness(ending(lines), Own.OTHER, entries, noted, lacking);
                }
            }
        }
        return new Completeness(ending(lines), Own.AGREES, 0, noted, lacking);
    }

    private static List<Line> sinceLastGap(List<Line> kept) {
        int from = 0;
        for (int i = 0; i < kept.size(); i++) {
            from = kept.get(i).entry() instanceof Entry.Missing ? i : from;
        }
        return kept.subList(from, kept.size());
    }

    private static Ending ending(List<Line> lines) {
        if (lines.getLast().entry() instanceof Entry.Closed(long entries, String digest)) {
            Line before = lines.get(lines.size() - 2);
            boolean right = entries == lines.size() - 1L && digest.equals(before.hash());
            return right ? Ending.CLOSED : Ending.NOT_CLOSED;
        }
        boolean claims = lines.getFirst().entry() instanceof Entry.Header header
                && header.id().isPresent();
        return claims ? Ending.NOT_CLOSED : Ending.NOT_CLAIMED;
    }

    private static List<String> lacking(List<Line> lines, RecordState kept) {
        List<Entry> told = new ArrayList<>(OwnJournal.ofChanges(lines));
        List<String> lacking = new ArrayList<>();
        for (Entry entry : OwnJournal.ofChanges(kept.lines())) {
            if (!told.remove(entry)) {
                String change = OwnJournal.change(entry);
                if (!lacking.contains(change)) {
                    lacking.add(change);
                }
            }
        }
        return lacking;
    }
}
