package punchlist.record;

import tools.jackson.databind.node.ObjectNode;

/** The entry of a password's check as JSON. */
final class PasswordJson {

    private static final String STRONG = "strong";
    private static final String WEAK = "weak";

    private PasswordJson() {}

    static ObjectNode write(Entry.PasswordChecked checked) {
        return Node.object()
                .put("control", checked.control())
                .put("account", checked.account())
                .put("outcome", checked.strong() ? STRONG : WEAK)
                .put("by", checked.by());
    }

    static Entry.PasswordChecked read(Node body) {
        String outcome = body.text("outcome");
        if (!outcome.equals(STRONG) && !outcome.equals(WEAK)) {
            throw new IllegalArgumentException("outcome '" + outcome + "' is not known");
        }
        return new Entry.PasswordChecked(
                body.text("control"), body.text("account"), outcome.equals(STRONG), body.text("by"));
    }
}
