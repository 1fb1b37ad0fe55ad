package punchlist.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.probe.UaAnonymousSession;
import punchlist.probe.UaEndpointList;
import punchlist.probe.UaEndpoints;
import punchlist.probe.UaSession;
import punchlist.probe.Url;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Endpoint;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * No OPC UA access without security. The list is asked for, and a session without security and name is tried at each
 * address of it, also where none is listed: a server can accept it all the same. The list alone can prove a fail, never a
 * pass.
 */
public final class UaNoUnencrypted implements Check<Endpoints> {

    /** The most addresses of one server that are tried; of more, nothing better than could not check is said. */
    static final int MOST_ADDRESSES = 6;

    /** Under this name in the catalogue. */
    public static CheckKind<Endpoints> kind() {
        return new CheckKind<>(
                "ua-no-unencrypted", p -> Endpoints.of(Endpoint.Kind.OPCUA, p.texts("owners")), new UaNoUnencrypted());
    }

    @Override
    public List<Question<?>> needs(Endpoints endpoints, Scope scope, Readings soFar) {
        List<Question<?>> needs = new ArrayList<>();
        for (Url url : urls(endpoints, scope)) {
            UaEndpoints list = new UaEndpoints(url.text());
            needs.add(list);
            if (soFar.has(list)) {
                needs.addAll(tries(url, soFar.answer(list)));
            }
        }
        return needs;
    }

    private static List<Url> urls(Endpoints endpoints, Scope scope) {
        return endpoints.in(scope).stream()
                .flatMap(e -> Url.find(e.url()).stream())
                .toList();
    }

    /** The sessions to try: at each listed path, on the host as the engineer names it; without a list at the URL itself. */
    private static List<UaAnonymousSession> tries(Url url, Answer<UaEndpointList> list) {
        List<String> paths = list.toOptional().stream()
                .flatMap(l -> l.all().stream())
                .flatMap(e -> Url.find(e.url()).stream())
                .filter(e -> e.scheme().equals(url.scheme())
                        && e.address().port() == url.address().port())
                .map(Url::path)
                .filter(path -> !path.endsWith("/discovery"))
                .distinct()
                .toList();
        return (paths.isEmpty() ? Stream.of(url.path()) : paths.stream())
                .limit(MOST_ADDRESSES + 1L)
                .map(path -> new UaAnonymousSession(url.withPath(path).text()))
                .toList();
    }

    @Override
    public List<Finding> judge(ControlId control, Endpoints endpoints, Scope scope, Readings readings) {
        return endpoints.each(
                control, scope, expected(), Phrase.of("check.ua.noEndpoint"), e -> judge(e, scope, readings));
    }

    private static Verdict judge(Endpoint endpoint, Scope scope, Readings readings) {
        Optional<Url> url = Url.find(endpoint.url());
        if (url.isEmpty()) {
            return new Verdict.CouldNotCheck(List.of(), expected(), Phrase.of("probe.badUrl", endpoint.url()));
        }
        Reading<UaEndpointList> list = readings.get(new UaEndpoints(url.get().text()));
        List<Reading<UaSession>> tried =
                tries(url.get(), list.answer()).stream().map(readings::get).toList();
        return new UaCase(scope, list, tried).verdict();
    }

    static Phrase expected() {
        return Phrase.of("check.ua.expected");
    }
}
