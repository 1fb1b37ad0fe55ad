package punchlist.probe;

import java.nio.file.Path;
import punchlist.scope.Kepware;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;

/** Scopes for tests of probes. */
final class Scopes {

    private Scopes() {}

    static Scope of(String json) {
        return ScopeJson.parse(json.replace('\'', '"'), "test", Path.of("."));
    }

    static Scope withConfigApi(Kepware.ConfigApi api) {
        return of("""
                {'kepware': {'configApi': {'url': '%s', 'certificateSha256': '%s', 'user': '%s'}}}""".formatted(
                api.url(), api.certificateSha256().orElse(""), api.user().orElse("")));
    }
}
