package punchlist.machine.sddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one text, from left to right. */
final class SddlReader {

    static final String NO_LIST = "NO_ACCESS_CONTROL";

    private static final Pattern SID = Pattern.compile("S-1-(0x[0-9A-Fa-f]{1,12}|\\d{1,15})((?:-\\d{1,10}){0,15})");
    private static final Pattern GUID =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,2}|0x[0-9a-f]{2}");

    private final String text;
    private int at;

    SddlReader(String text) {
        this.text = text;
    }

    SecurityDescriptor descriptor() {
        Optional<Trustee> owner = Optional.empty();
        Optional<Trustee> group = Optional.empty();
        Acl dacl = new Acl.Missing();
        Acl sacl = new Acl.Missing();
        String seen = "";
        while (at < text.length()) {
            char tag = text.charAt(at);
            if ("OGDS".indexOf(tag) < 0 || seen.indexOf(tag) >= 0 || !text.startsWith(":", at + 1)) {
                throw new BadSddl(at, seen.isEmpty() ? "O:, G:, D: or S:" : "one of O:, G:, D:, S: not yet seen");
            }
            seen += tag;
            at += 2;
            switch (tag) {
                case 'O' -> owner = Optional.of(trustee());
                case 'G' -> group = Optional.of(trustee());
                case 'D' -> dacl = acl();
                default -> sacl = acl();
            }
        }
        if (seen.isEmpty()) {
            throw new BadSddl(0, "O:, G:, D: or S:");
        }
        return new SecurityDescriptor(owner, group, dacl, sacl);
    }

    private Trustee trustee() {
        Matcher sid = SID.matcher(text).region(at, text.length());
        if (sid.lookingAt()) {
            int from = at;
            at = sid.end();
            return sid(sid, from);
        }
        String letters = text.substring(at, Math.min(at + 2, text.length()));
        Trustee found = SidAliases.trustee(letters).orElseThrow(() -> new BadSddl(at, "a SID or its two-letter alias"));
        at += 2;
        return found;
    }

    private static Trustee sid(Matcher sid, int from) {
        String authority = sid.group(1);
        long number =
                authority.startsWith("0x") ? Long.parseLong(authority.substring(2), 16) : Long.parseLong(authority);
        if (number >= 1L << 48) {
            throw new BadSddl(from, "an authority of 48 bits");
        }
        StringBuilder plain = new StringBuilder("S-1-").append(number);
        for (String part : sid.group(2).split("-", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            long sub = Long.parseLong(part);
            if (sub >= 1L << 32) {
                throw new BadSddl(from, "a SID whose numbers have 32 bits");
            }
            plain.append('-').append(sub);
        }
        return new Trustee(plain.toString());
    }

    private Acl acl() {
        boolean isProtected = false;
        boolean inherited = false;
        boolean requested = false;
        while (at < text.length() && text.charAt(at) != '(') {
            if (skip(NO_LIST)) {
                return new Acl.Null(new Acl.Flags(isProtected, inherited, requested));
            } else if (skip("P")) {
                isProtected = true;
            } else if (skip("AI")) {
                inherited = true;
            } else if (skip("AR")) {
                requested = true;
            } else if (text.startsWith(":", at + 1)) {
                break;
            } else {
                throw new BadSddl(at, "P, AI, AR, " + NO_LIST + ", an entry in parentheses, or the end");
            }
        }
        List<Ace> entries = new ArrayList<>();
        while (at < text.length() && text.charAt(at) == '(') {
            entries.add(ace());
        }
        return new Acl.Listed(new Acl.Flags(isProtected, inherited, requested), entries);
    }

    private boolean skip(String word) {
        boolean there = text.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }

    private Ace ace() {
        at++;
        int from = at;
        String letters = field();
        if (!LETTERS.matcher(letters).matches()) {
            throw new BadSddl(from, "the letters of a kind of entry (A, D, AU, OA, XA …)");
        }
        from = at;
        int flags = Words.flags(field(), from);
        from = at;
        int mask = Words.mask(field(), from);
        String object = guid();
        String inheritedObject = guid();
        Optional<Trustee> trustee = at < text.length()
                        && (text.charAt(at) == ';' || text.charAt(at) == ')')
                        && AceKind.of(letters) == AceKind.OTHER
                ? Optional.empty()
                : Optional.of(trustee());
        String rest = skip(";") ? rest() : "";
        if (!skip(")")) {
            throw new BadSddl(at, "')' at the end of the entry");
        }
        return new Ace(letters, flags, mask, object, inheritedObject, trustee, rest);
    }

    /** The text up to the next semicolon, which is passed over. */
    private String field() {
        int end = at;
        while (end < text.length() && "();".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (!text.startsWith(";", end)) {
            throw new BadSddl(end, "';' between the parts of an entry");
        }
        String field = text.substring(at, end);
        at = end + 1;
        return field;
    }

    private String guid() {
        int from = at;
        String guid = field();
        if (!guid.isEmpty() && !GUID.matcher(guid).matches()) {
            throw new BadSddl(from, "the GUID of an object type, or nothing");
        }
        return guid;
    }

    /** Raw text up to the parenthesis that closes the entry; parentheses in it are balanced, quoted ones do not count. */
    private String rest() {
        int from = at;
        int open = 0;
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                open++;
            } else if (!quoted && c == ')' && open-- == 0) {
                return text.substring(from, at);
            }
        }
        throw new BadSddl(at, "')' at the end of the entry");
    }
}
