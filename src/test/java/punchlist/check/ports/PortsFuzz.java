package punchlist.check.ports;

import java.util.List;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;

/** What http.sys keeps of reserved addresses under fire. */
public final class PortsFuzz {

    private PortsFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> seeds = Seeds.of(
                "http://+:5985/wsman/",
                "https://*:5358/",
                "http://[::1]:8080/x/",
                "http://127.0.0.1:8080:127.0.0.1/x/",
                "http://srv.plant.local:65535/a b/");
        return List.of(Target.of("url-reservation", 270, Target.Form.TEXT, seeds, PortsFuzz::reservation));
    }

    private static Optional<String> reservation(byte[] input) {
        String text = Seeds.text(input);
        Optional<UrlReservation> read = UrlReservation.parse(text);
        if (read.isEmpty()) {
            return Optional.of("no reservation");
        }
        Target.promise(read.get().port() > 0 && read.get().port() <= 65_535, "no port: " + text);
        Target.promise(text.endsWith(read.get().path()), "another path: " + text);
        return Optional.empty();
    }
}
