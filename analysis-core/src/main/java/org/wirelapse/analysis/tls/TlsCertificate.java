package org.wirelapse.analysis.tls;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A certificate that a server showed.
 *
 * @param subject whom it names
 * @param issuer who signed it
 * @param names DNS names and addresses that it is for
 * @param notBefore begin of its validity
 * @param notAfter end of its validity
 */
public record TlsCertificate(String subject, String issuer, List<String> names, Instant notBefore, Instant notAfter) {
    private static final int MOST_CERTIFICATES = 8;
    private static final int MOST_NAMES = 100;
    /** Types of a name in RFC 5280 §4.2.1.6. */
    private static final int DNS_NAME = 2;

    private static final int IP_ADDRESS = 7;

    /** Reads a Certificate message: the server's own first, then who vouches for it. */
    static List<TlsCertificate> chain(byte[] body, boolean tls13) {
        List<TlsCertificate> chain = new ArrayList<>();
        try {
            ByteCursor in = new ByteCursor(body);
            if (tls13) {
                in.vector(1);
            }
            ByteCursor list = in.vector(3);
            while (list.left() > 0 && chain.size() < MOST_CERTIFICATES) {
                TlsCertificate certificate = read(list.vector(3).rest());
                if (certificate != null) {
                    chain.add(certificate);
                }
                if (tls13) {
                    list.vector(2);
                }
            }
        } catch (ByteCursor.MalformedException e) {
            // What was read before the damage holds.
        }
        return List.copyOf(chain);
    }

    /** Null if it is no certificate. The parser is not ours, and the input is anyone's: whatever it throws means that. */
    private static TlsCertificate read(byte[] der) {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return new TlsCertificate(
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    names(certificate),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant());
        } catch (CertificateException | RuntimeException e) {
            return null;
        }
    }

    private static List<String> names(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        return alternatives == null
                ? List.of()
                : alternatives.stream()
                        .filter(name ->
                                name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                        .map(name -> String.valueOf(name.get(1)))
                        .limit(MOST_NAMES)
                        .toList();
    }
}
