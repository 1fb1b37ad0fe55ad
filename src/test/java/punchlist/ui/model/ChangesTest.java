package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.record.Drift;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.RecordState;

class ChangesTest {

    @TempDir
    Path folder;

    @Test
    void oneRunHasNothingToBeComparedWith() {
        Bed bed = new Bed(folder).checked();
        assertThat(content(bed).changes()).isEmpty();
    }

    @Test
    void atHandoverWhatIsBetterAndThenWhatIsWorseIsSaidWithItsDenominator() {
        Bed bed = new Bed(folder).checked();
        bed.wizard.go(Page.REVIEW);
        bed.page(Page.REVIEW, ReviewModel.class).apply();
        handover(bed);
        Changes better = content(bed).changes().orElseThrow();
        int all = bed.now().state().lastRun().orElseThrow().controls().stream()
                .mapToInt(c -> c.findings().size())
                .sum();
        assertThat(better.title()).startsWith("What has changed since 2026-11-22");
        assertThat(better.otherCatalog()).isEmpty();
        assertThat(group(better, Drift.Group.WORSE).title()).isEqualTo("Worse (0 of %d)".formatted(all));
        assertThat(group(better, Drift.Group.BETTER).items())
                .filteredOn(i -> i.control().orElseThrow().id().equals(Bed.INACTIVITY))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.mark()).isEqualTo(Mark.PASS);
                    assertThat(item.subject()).isEmpty();
                    assertThat(item.was()).startsWith("Was: Fail: ");
                    assertThat(item.is()).startsWith("Is: Pass: ").contains("900");
                });

        bed.page(Page.WORKED, WorkedModel.class).undo("C1");
        handover(bed);
        Changes worse = content(bed).changes().orElseThrow();
        assertThat(worse.compared()).startsWith("R3 is compared with R2: %d findings. Same: ".formatted(all));
        assertThat(group(worse, Drift.Group.WORSE).items())
                .extracting(i -> i.control().orElseThrow().id())
                .contains(Bed.INACTIVITY);
    }

    @Test
    void anotherCatalogueIsSaidAndItsNewItemsAreNotChanges() {
        Bed bed = new Bed(folder).checked();
        handover(bed);
        RecordState state = bed.now().state();
        Entry.Run first = state.runs().getFirst();
        Entry.Run older = new Entry.Run(
                first.id(),
                first.kind(),
                "0.0.9",
                "another",
                first.account(),
                first.startedAt(),
                first.finishedAt(),
                first.asOf(),
                first.readings(),
                first.controls().subList(2, first.controls().size()));
        List<Line> lines = state.lines().stream()
                .map(line -> line.entry().equals(first)
                        ? new Line(line.number(), line.at(), older, line.previous(), line.hash())
                        : line)
                .toList();
        Situation now = bed.now();
        Optional<Changes> changes = Changes.of(
                new Situation(now.catalog(), now.data(), RecordState.of(lines), now.scope(), now.file(), true),
                Bed.words());
        assertThat(changes.orElseThrow().otherCatalog())
                .contains("R1 was judged with Punchlist 0.0.9", "2 items are new and 0 are gone");
    }

    private static void handover(Bed bed) {
        bed.page(Page.START, StartModel.class).choose(StartModel.Way.HANDOVER);
    }

    private static OverviewModel.Content content(Bed bed) {
        return bed.page(Page.OVERVIEW, OverviewModel.class)
                .contentProperty()
                .get()
                .orElseThrow();
    }

    private static Changes.Group group(Changes changes, Drift.Group kind) {
        return changes.groups().stream()
                .filter(g -> g.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
