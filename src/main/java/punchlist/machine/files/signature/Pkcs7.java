package punchlist.machine.files.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.reading.Bytes;

/**
 * Signed data (RFC 5652 section 5; PKCS#7 1.5).
 *
 * @param type what was signed, by its identifier
 * @param content what was signed; empty when it stands elsewhere
 * @param certificates the certificates beside it, DER
 * @param signers who signed
 */
record Pkcs7(String type, Optional<Der> content, List<Bytes> certificates, List<Pkcs7Signer> signers) {

    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final int MOST_CERTIFICATES = 64;

    Pkcs7 {
        certificates = List.copyOf(certificates);
        signers = List.copyOf(signers);
    }

    /**
     * Reads signed data.
     *
     * @throws Der.Bad when it is none
     */
    static Pkcs7 parse(Der info) {
        info.must(Der.SEQUENCE);
        if (!info.child(0).oid().equals(SIGNED_DATA)) {
            throw new Der.Bad("no signed data");
        }
        List<Der> parts =
                info.child(1).must(Der.FIRST).child(0).must(Der.SEQUENCE).children();
        if (parts.size() < 4) {
            throw new Der.Bad("signed data without signers");
        }
        Der encapsulated = parts.get(2).must(Der.SEQUENCE);
        List<Bytes> certificates = new ArrayList<>();
        for (Der part : parts.subList(3, parts.size())) {
            if (part.tag() == Der.FIRST) {
                part.children().stream()
                        .filter(c -> c.tag() == Der.SEQUENCE)
                        .limit(MOST_CERTIFICATES)
                        .forEach(c -> certificates.add(Bytes.of(c.encoded())));
            }
        }
        return new Pkcs7(
                encapsulated.child(0).oid(),
                encapsulated.tagged(Der.FIRST).map(content -> content.child(0)),
                certificates,
                parts.getLast().must(Der.SET).children().stream()
                        .map(Pkcs7Signer::parse)
                        .toList());
    }
}
