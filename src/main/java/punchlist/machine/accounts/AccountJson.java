package punchlist.machine.accounts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.machine.Json;
import punchlist.machine.Sid;
import punchlist.machine.accounts.LocalAccount.Flag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The accounts that a computer keeps itself, as JSON. */
final class AccountJson {

    private AccountJson() {}

    static JsonNode write(AccountTable table) {
        ArrayNode all = Json.array();
        table.all().forEach(account -> all.add(json(account)));
        return all;
    }

    private static JsonNode json(LocalAccount account) {
        ObjectNode json = Json.object().put("sid", account.sid().text()).put("name", account.name());
        if (!account.fullName().isEmpty()) {
            json.put("fullName", account.fullName());
        }
        json.set("flags", Json.texts(account.flags().stream().map(Json::word).toList()));
        account.passwordLastSet().ifPresent(at -> json.put("passwordLastSet", at.toString()));
        account.lastLogon().ifPresent(at -> json.put("lastLogon", at.toString()));
        return json;
    }

    static AccountTable table(JsonNode json) {
        return new AccountTable(
                Json.elements(json).stream().map(AccountJson::account).toList());
    }

    private static LocalAccount account(JsonNode json) {
        return new LocalAccount(
                new Sid(Json.text(json, "sid")),
                Json.text(json, "name"),
                Json.optionalText(json, "fullName").orElse(""),
                Json.optionalTexts(json, "flags").stream()
                        .map(word -> Json.word(Json.object().put("flags", word), "flags", Flag.class))
                        .collect(Collectors.toSet()),
                time(json, "passwordLastSet"),
                time(json, "lastLogon"));
    }

    private static Optional<Instant> time(JsonNode json, String name) {
        return Json.optionalText(json, name).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("member '" + name + "' is no time: '" + text + "'", e);
            }
        });
    }
}
