package punchlist.record.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import punchlist.text.Phrase;

/** A person's key: a PKCS#12 file (.p12, .pfx) with its password. */
public final class Pkcs12 {

    private final Path file;
    private final KeyStore store;

    private Pkcs12(Path file, KeyStore store) {
        this.file = file;
        this.store = store;
    }

    /**
     * Opens a key.
     *
     * @param alias which one, where the file holds several
     * @param password of the file; not kept, and the caller wipes it
     * @param now the time at which its certificate must be valid
     * @throws KeyProblem when there is no such key, or none to sign with
     */
    public static SigningKey open(Path file, Optional<String> alias, char[] password, Instant now) throws KeyProblem {
        try {
            return new Pkcs12(file, load(file, password)).key(alias, password, now);
        } catch (GeneralSecurityException e) {
            throw new KeyProblem(Phrase.of("seal.file.noPkcs12", file.toString()));
        }
    }

    private static KeyStore load(Path file, char[] password) throws KeyProblem, GeneralSecurityException {
        byte[] content = KeyFile.read(file);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(new ByteArrayInputStream(content), password);
            return store;
        } catch (IOException e) {
            boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
            throw new KeyProblem(Phrase.of(wrong ? "seal.file.password" : "seal.file.noPkcs12", file.toString()));
        }
    }

    private SigningKey key(Optional<String> alias, char[] password, Instant now)
            throws KeyProblem, GeneralSecurityException {
        String chosen = chosen(alias);
        List<X509Certificate> chain = new ArrayList<>();
        Certificate[] kept =
                Optional.ofNullable(store.getCertificateChain(chosen)).orElse(new Certificate[0]);
        for (Certificate certificate : kept) {
            chain.add((X509Certificate) certificate);
        }
        if (chain.isEmpty()) {
            throw new KeyProblem(Phrase.of("seal.file.noCertificate", file.toString()));
        }
        mustBeForSigning(chain.getFirst(), now);
        return new SigningKey(
                Keeper.PERSON, secret(chosen, password), chain.getFirst().getPublicKey(), chain);
    }

    private PrivateKey secret(String alias, char[] password) throws KeyProblem, GeneralSecurityException {
        try {
            if (store.getKey(alias, password) instanceof PrivateKey secret) {
                return secret;
            }
            throw new KeyProblem(Phrase.of("seal.file.noKey", file.toString()));
        } catch (UnrecoverableKeyException e) {
            throw new KeyProblem(Phrase.of("seal.file.password", file.toString()));
        }
    }

    private String chosen(Optional<String> alias) throws KeyProblem, KeyStoreException {
        List<String> keys = new ArrayList<>();
        for (String each : Collections.list(store.aliases())) {
            if (store.entryInstanceOf(each, KeyStore.PrivateKeyEntry.class)) {
                keys.add(each);
            }
        }
        if (keys.isEmpty()) {
            throw new KeyProblem(Phrase.of("seal.file.noKey", file.toString()));
        }
        String all = String.join(", ", keys);
        if (alias.isPresent()) {
            return keys.stream()
                    .filter(alias.get()::equalsIgnoreCase) // as PKCS#12 compares them
                    .findFirst()
                    .orElseThrow(
                            () -> new KeyProblem(Phrase.of("seal.file.noAlias", file.toString(), alias.get(), all)));
        }
        if (keys.size() > 1) {
            throw new KeyProblem(Phrase.of("seal.file.several", file.toString(), all), keys);
        }
        return keys.getFirst();
    }

    private static void mustBeForSigning(X509Certificate certificate, Instant now) throws KeyProblem {
        try {
            certificate.checkValidity(Date.from(now));
        } catch (CertificateExpiredException e) {
            Instant end = certificate.getNotAfter().toInstant();
            throw new KeyProblem(Phrase.of("seal.file.expired", end.toString()));
        } catch (CertificateNotYetValidException e) {
            Instant begin = certificate.getNotBefore().toInstant();
            throw new KeyProblem(Phrase.of("seal.file.notYet", begin.toString()));
        }
        if (!Chain.maySign(certificate)) {
            throw new KeyProblem(Phrase.of("seal.file.usage"));
        }
    }
}
