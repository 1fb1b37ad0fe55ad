package punchlist.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes looks over from a copy: what stands behind the entries that both have in common must be looks and closings, and
 * nothing else. Whether the record has grown meanwhile does not matter.
 */
public final class LookMerge {

    private LookMerge() {}

    /**
     * The looks of a copy that a record does not tell of yet, as the entries it shall have.
     *
     * @throws RecordProblem when the copy is not intact, is of another record, or holds anything else
     */
    public static List<Entry.Witnessed> of(RecordState record, RecordFile copy) {
        LookCopy.mustBeIntact(copy);
        int shared = shared(record.lines(), copy.lines());
        if (shared == 0) {
            throw new RecordProblem(copy.path() + ": " + otherRecord(record, RecordState.of(copy.lines())));
        }
        Set<String> known = new HashSet<>();
        Looks.of(record.lines()).forEach(told -> known.add(told.line()));
        List<Entry.Witnessed> all = new ArrayList<>();
        for (Line line : copy.lines().subList(shared, copy.lines().size())) {
            if (line.entry() instanceof Entry.Looked(Look look)) {
                mustFollow(line, look, copy);
                if (known.add(line.hash())) {
                    all.add(new Entry.Witnessed(look, line.hash(), line.number(), shared));
                }
            } else if (!(line.entry() instanceof Entry.Closed)) {
                throw new RecordProblem(copy.path() + ": entry " + line.number() + " is a \""
                        + EntryJson.type(line.entry()) + "\" that this record does not have; only looks are taken over."
                        + " The copy was continued, or the record has lost its end; nothing was taken over");
            }
        }
        return all;
    }

    private static int shared(List<Line> record, List<Line> copy) {
        int shared = 0;
        while (shared < record.size()
                && shared < copy.size()
                && record.get(shared).hash().equals(copy.get(shared).hash())) {
            shared++;
        }
        return shared;
    }

    private static String otherRecord(RecordState record, RecordState copy) {
        return copy.header().machine().isSameAs(record.header().machine())
                ? "is a copy of another record of this server; nothing was taken over"
                : "is a copy of the record of " + copy.header().machine().name() + ", not of "
                        + record.header().machine().name() + "; nothing was taken over";
    }

    private static void mustFollow(Line line, Look look, RecordFile copy) {
        if (!look.follows().equals(line.previous())) {
            throw new RecordProblem(copy.path() + ": entry " + line.number()
                    + ": the look names another line before it: it was put there by hand; nothing was taken over");
        }
    }
}
