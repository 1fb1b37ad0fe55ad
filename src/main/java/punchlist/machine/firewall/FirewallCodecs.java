package punchlist.machine.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.machine.Json;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Registered firewall products as JSON ({@code name}, {@code categories}, {@code program}), and profiles as words. */
final class FirewallCodecs {

    static final ValueCodec<FirewallProductList> PRODUCTS =
            ValueCodec.of(FirewallCodecs::json, FirewallCodecs::products);

    static final ValueCodec<ProfileSet> PROFILES = ValueCodec.of(
            profiles ->
                    Json.texts(profiles.all().stream().sorted().map(Json::word).toList()),
            json -> new ProfileSet(
                    Json.texts(json).stream().map(FirewallCodecs::profile).collect(Collectors.toSet())));

    private FirewallCodecs() {}

    private static ProfileSet.Kind profile(String word) {
        return Stream.of(ProfileSet.Kind.values())
                .filter(kind -> Json.word(kind).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no profile"));
    }

    private static JsonNode json(FirewallProductList list) {
        ArrayNode all = Json.array();
        for (FirewallProduct product : list.all()) {
            ObjectNode json = Json.object().put("name", product.name());
            ArrayNode categories = json.putArray("categories");
            product.categories().forEach(categories::add);
            product.program().ifPresent(program -> json.put("program", program));
            all.add(json);
        }
        return all;
    }

    private static FirewallProductList products(JsonNode json) {
        return new FirewallProductList(
                Json.elements(json).stream().map(FirewallCodecs::product).toList());
    }

    private static FirewallProduct product(JsonNode json) {
        List<Integer> categories = new ArrayList<>();
        for (JsonNode category : Json.elements(Json.member(json, "categories"))) {
            if (!category.isInt()) {
                throw new IllegalArgumentException(
                        "expected the number of a category, found " + category.getNodeType());
            }
            categories.add(category.intValue());
        }
        return new FirewallProduct(Json.text(json, "name"), categories, Json.optionalText(json, "program"));
    }
}
