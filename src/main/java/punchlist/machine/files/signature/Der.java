package punchlist.machine.files.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A value in DER (ITU-T X.690), with the bytes that it stands in. Indefinite lengths are not read: DER has none. */
final class Der {

    /** Bytes that are no DER, or another value than was expected. */
    static final class Bad extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Bad(String message) {
            super(message);
        }
    }

    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int FIRST = 0xa0;
    static final int SECOND = 0xa1;

    private static final int MOST = 10_000;

    private final byte[] bytes;
    private final int start;
    private final int from;
    private final int end;

    private Der(byte[] bytes, int start, int from, int end) {
        this.bytes = bytes;
        this.start = start;
        this.from = from;
        this.end = end;
    }

    /** The value that the bytes begin with. */
    static Der of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /** How many bytes the value takes that these begin with; 0 when there is none. */
    static int length(byte[] bytes) {
        try {
            return of(bytes).end;
        } catch (Bad e) {
            return 0;
        }
    }

    private static Der at(byte[] bytes, int start, int limit) {
        if (start + 2 > limit || (bytes[start] & 0x1f) == 0x1f) {
            throw new Bad("no value at " + start);
        }
        int first = bytes[start + 1] & 0xff;
        int from = start + 2;
        long length = first;
        if (first >= 0x80) {
            int count = first & 0x7f;
            if (count == 0 || count > 4 || from + count > limit) {
                throw new Bad("no length at " + start);
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << 8) | (bytes[from + i] & 0xff);
            }
            from += count;
        }
        if (length > limit - from) {
            throw new Bad("a value at " + start + " is cut off");
        }
        return new Der(bytes, start, from, from + (int) length);
    }

    /** Its tag. */
    int tag() {
        return bytes[start] & 0xff;
    }

    /** This value, which must have this tag. */
    Der must(int tag) {
        if (tag() != tag) {
            throw new Bad("tag " + tag() + " at " + start + " where " + tag + " is needed");
        }
        return this;
    }

    /** The values in it. */
    List<Der> children() {
        List<Der> all = new ArrayList<>();
        int at = from;
        while (at < end) {
            Der child = at(bytes, at, end);
            all.add(child);
            at = child.end;
            if (all.size() > MOST) {
                throw new Bad("more than " + MOST + " values");
            }
        }
        return all;
    }

    /** The value at this place in it. */
    Der child(int place) {
        List<Der> all = children();
        if (place >= all.size()) {
            throw new Bad("no value " + place + " in that at " + start);
        }
        return all.get(place);
    }

    /** The first value in it with this tag. */
    Optional<Der> tagged(int tag) {
        return children().stream().filter(child -> child.tag() == tag).findFirst();
    }

    /** What it holds. */
    byte[] content() {
        return Arrays.copyOfRange(bytes, from, end);
    }

    /** All of it: tag, length and what it holds. */
    byte[] encoded() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** A whole number. */
    BigInteger number() {
        must(INTEGER);
        if (from == end) {
            throw new Bad("an empty number at " + start);
        }
        return new BigInteger(content());
    }

    /** An object identifier, with dots. */
    String oid() {
        must(OID);
        StringBuilder text = new StringBuilder();
        long part = 0;
        for (int i = from; i < end; i++) {
            part = (part << 7) | (bytes[i] & 0x7f);
            if (part > Integer.MAX_VALUE) {
                throw new Bad("an identifier at " + start + " is too large");
            }
            if ((bytes[i] & 0x80) == 0) {
                if (text.isEmpty()) {
                    long root = Math.min(2, part / 40);
                    text.append(root).append('.').append(part - root * 40);
                } else {
                    text.append('.').append(part);
                }
                part = 0;
            }
        }
        return text.toString();
    }

    /** ASCII text, as times are written. */
    String ascii() {
        return new String(content(), StandardCharsets.US_ASCII);
    }
}
