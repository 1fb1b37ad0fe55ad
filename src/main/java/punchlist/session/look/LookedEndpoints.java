package punchlist.session.look;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import punchlist.check.Phrases;
import punchlist.machine.Machine;
import punchlist.probe.Address;
import punchlist.probe.MqttAnswer;
import punchlist.probe.MqttConnect;
import punchlist.probe.TlsAnswer;
import punchlist.probe.TlsVersion;
import punchlist.probe.TlsVersions;
import punchlist.probe.UaEndpointList;
import punchlist.probe.UaEndpoints;
import punchlist.probe.Url;
import punchlist.reading.Answer;
import punchlist.reading.Intrusion;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Why;
import punchlist.scope.Endpoint;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/** The endpoints of a server as they are asked at one of its addresses. */
final class LookedEndpoints {

    private final NamedAddress address;
    private final LookTargets targets;
    private final Scope scope;

    LookedEndpoints(NamedAddress address, LookTargets targets, Scope scope) {
        this.address = address;
        this.targets = targets;
        this.scope = scope;
    }

    /**
     * The scope for this address: the server's endpoints stand at it with their own consent, and naming it on the command
     * line consents to a look at every other port.
     */
    Scope scope() {
        List<Endpoint> here = new ArrayList<>();
        for (PortToTry port : targets.ports()) {
            List<Endpoint> named = targets.endpoints().getOrDefault(port.port(), List.of());
            named.forEach(e -> here.add(new Endpoint(e.kind(), moved(e), e.owner(), e.consent())));
            if (named.isEmpty()) {
                String url = "tcp://" + new Address(address.host(), port.port()).text();
                here.add(new Endpoint(Endpoint.Kind.HTTP, url, Endpoint.Owner.OTHER, Intrusion.LOOKS));
            }
        }
        return new Scope(
                scope.running(),
                scope.production(),
                scope.gate(),
                scope.role(),
                scope.igss(),
                scope.kepware(),
                here,
                List.of(),
                scope.mustStayVisible(),
                scope.siteCa(),
                scope.identification());
    }

    private String moved(Endpoint endpoint) {
        Url url = Url.of(endpoint.url());
        return new Url(url.scheme(), new Address(address.host(), url.address().port()), url.path()).text();
    }

    /** Asks what stands at an open port; what is said of it, with the readings. */
    List<Phrase> ask(int port, Machine machine, List<Reading<?>> into) {
        List<Phrase> notes = new ArrayList<>();
        for (Endpoint endpoint : targets.endpoints().getOrDefault(port, List.of())) {
            String url = moved(endpoint);
            Address at = Url.of(url).address();
            boolean tls = url.startsWith("https") || url.startsWith("mqtts") || url.startsWith("ssl");
            if (endpoint.kind() == Endpoint.Kind.OPCUA) {
                notes.add(ua(answer(machine, new UaEndpoints(url), into)));
            }
            if (tls) {
                notes.add(tls(answer(machine, new TlsVersions(at), into)));
            }
            if (endpoint.kind() == Endpoint.Kind.MQTT) {
                notes.add(mqtt(answer(machine, new MqttConnect(at, tls), into)));
            }
        }
        return notes;
    }

    private static <T> Answer<T> answer(Machine machine, Question<T> question, List<Reading<?>> into) {
        Reading<T> reading = machine.ask(question);
        into.add(reading);
        return reading.answer();
    }

    private static Phrase ua(Answer<UaEndpointList> answer) {
        return switch (answer) {
            case Answer.Known<UaEndpointList>(UaEndpointList list) ->
                Phrase.of("look.ua", list.all().size(), list.unencrypted().size());
            case Answer.Absent<UaEndpointList> absent -> Phrase.of("look.ua", 0, 0);
            case Answer.Unread<UaEndpointList>(Why why) -> Phrase.of("look.endpoint.unread", Phrases.why(why));
        };
    }

    private static Phrase tls(Answer<TlsAnswer> answer) {
        return switch (answer) {
            case Answer.Known<TlsAnswer>(TlsAnswer tls) ->
                tls.tls() ? Phrase.of("look.tls", accepted(tls)) : Phrase.of("look.tls.none");
            case Answer.Absent<TlsAnswer> absent -> Phrase.of("look.tls.none");
            case Answer.Unread<TlsAnswer>(Why why) -> Phrase.of("look.endpoint.unread", Phrases.why(why));
        };
    }

    private static String accepted(TlsAnswer tls) {
        return tls.all(TlsAnswer.Said.ACCEPTED).stream().map(TlsVersion::text).collect(Collectors.joining(", "));
    }

    private static Phrase mqtt(Answer<MqttAnswer> answer) {
        return switch (answer) {
            case Answer.Known<MqttAnswer>(MqttAnswer mqtt) ->
                Phrase.of(mqtt.isAccepted() ? "look.mqtt.accepted" : "look.mqtt.refused");
            case Answer.Absent<MqttAnswer> absent -> Phrase.of("look.mqtt.refused");
            case Answer.Unread<MqttAnswer>(Why why) -> Phrase.of("look.endpoint.unread", Phrases.why(why));
        };
    }
}
