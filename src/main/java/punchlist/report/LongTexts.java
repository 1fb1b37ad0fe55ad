package punchlist.report;

import java.util.ArrayList;
import java.util.List;

/** Keeps cells short enough for their page: what is longer stands in full in an appendix, never nowhere. */
final class LongTexts {

    private static final int LIMIT = 240;
    private static final int LINE = 18;

    private final Wording wording;
    private final List<SheetModel.Field> full = new ArrayList<>();

    LongTexts(Wording wording) {
        this.wording = wording;
    }

    /** The texts that were cut, by the place they come from. */
    List<SheetModel.Field> full() {
        return full;
    }

    String cut(String text, String where) {
        return cut(text, where, LIMIT);
    }

    /**
     * The text, or its beginning and where the whole stands.
     *
     * @param where the place in the sheet
     * @param limit how many characters fit
     */
    String cut(String text, String where, int limit) {
        int end = end(text, limit);
        if (end >= text.length()) {
            return text;
        }
        full.add(new SheetModel.Field(where, text));
        return wording.say("cut", text.substring(0, end), where);
    }

    /** Where {@code limit} is reached; a line end counts as a line of characters. */
    private static int end(String text, int limit) {
        int used = 0;
        int i = 0;
        while (i < text.length() && used < limit) {
            used += text.charAt(i) == '\n' ? LINE : 1;
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }
}
