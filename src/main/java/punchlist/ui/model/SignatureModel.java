package punchlist.ui.model;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import punchlist.record.Entry;

/** A signature line being written. */
public final class SignatureModel {

    /** The roles. */
    public static final List<String> ROLES = List.of("engineer", "customer", "witness", "reviewer");

    /** The meanings. */
    public static final List<String> MEANINGS = List.of("performed", "witnessed", "reviewed", "accepted");

    /** The ways to sign; paper is equal. */
    public static final List<String> METHODS = List.of("paper", "typed");

    private final StringProperty role;
    private final StringProperty name;
    private final StringProperty company;
    private final StringProperty meaning;
    private final StringProperty method = new SimpleStringProperty("paper");

    SignatureModel(String role, String name, String company, String meaning) {
        this.role = new SimpleStringProperty(role);
        this.name = new SimpleStringProperty(name);
        this.company = new SimpleStringProperty(company);
        this.meaning = new SimpleStringProperty(meaning);
    }

    /** The role. */
    public StringProperty roleProperty() {
        return role;
    }

    /** The printed name. */
    public StringProperty nameProperty() {
        return name;
    }

    /** The company. */
    public StringProperty companyProperty() {
        return company;
    }

    /** What the signature means. */
    public StringProperty meaningProperty() {
        return meaning;
    }

    /** Paper or typed. */
    public StringProperty methodProperty() {
        return method;
    }

    boolean isFilled() {
        return !name.get().isBlank();
    }

    Entry entry(String revision) {
        return new Entry.Signed(
                revision, role.get(), name.get().strip(), company.get().strip(), meaning.get(), method.get());
    }
}
