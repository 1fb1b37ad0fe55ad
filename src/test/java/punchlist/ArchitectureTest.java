package punchlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the product to the {@link HouseLaw}, and the law to its word: a house that breaks each rule is caught. */
class ArchitectureTest {
    @TestFactory
    List<DynamicTest> theProductKeeps() {
        JavaClasses product = read("punchlist");
        return HouseLaw.of("punchlist").stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(product)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> theBadHouseBreaks() {
        JavaClasses bad = new ClassFileImporter().importPackages("badhouse");
        return HouseLaw.of("badhouse").stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> assertBroken(rule, bad)))
                .toList();
    }

    private static void assertBroken(ArchRule rule, JavaClasses bad) {
        assertThat(rule.evaluate(bad).hasViolation()).isTrue();
    }

    private static JavaClasses read(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("test-classes"))
                .importPackages(root);
    }
}
