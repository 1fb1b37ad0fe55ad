package punchlist.probe;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;

/** How a log-in without a password ended, as JSON (docs/formats.md, "Snapshot"). */
final class EmptyLoginJson {

    static final ValueCodec<EmptyLogin> VALUES = ValueCodec.of(EmptyLoginJson::write, EmptyLoginJson::read);

    private EmptyLoginJson() {}

    private static JsonNode write(EmptyLogin login) {
        return ProbeCodecs.object()
                .put("outcome", ProbeCodecs.word(login.outcome()))
                .put("tried", login.tried().toString());
    }

    private static EmptyLogin read(JsonNode json) {
        try {
            return new EmptyLogin(
                    ProbeCodecs.word(ProbeCodecs.text(json, "outcome"), EmptyLogin.Outcome.class),
                    Instant.parse(ProbeCodecs.text(json, "tried")));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("member 'tried' is no time", e);
        }
    }
}
