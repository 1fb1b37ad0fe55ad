package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.session.watch.ScopeField;

/** Who came in is proposed, and only who is ticked and taken over stands in the scope. */
class ProposalModelTest {

    @TempDir
    Path folder;

    private LiveBed bed;
    private ProposalModel proposal;

    @BeforeEach
    void open() {
        bed = new LiveBed(folder);
        proposal = bed.listen().proposal();
        bed.listen().lengthProperty().set(ListenModel.Length.QUARTER);
        bed.between(look -> {
            if (look == 3) {
                bed.listen().stop();
            }
        });
    }

    @AfterEach
    void close() {
        bed.close();
    }

    private void listen(String... peers) {
        bed.look(peers);
        bed.listen().start();
    }

    private List<String> addresses() {
        return proposal.newcomersProperty().get().stream()
                .map(one -> one.field() + " " + one.newcomer().address())
                .toList();
    }

    private void tick(String address) {
        proposal.newcomersProperty().get().stream()
                .filter(one -> one.newcomer().address().equals(address))
                .forEach(one -> one.tickedProperty().set(true));
    }

    private long scopesInTheRecord() throws IOException {
        return Files.readAllLines(bed.record()).stream()
                .filter(line -> line.contains("\"type\":\"scope\""))
                .count();
    }

    @Test
    void newAddressesStandByTheirFieldWithWhatWasSeenOfThem() {
        listen(
                "10.0.4.31:12401",
                "10.0.4.31:12397",
                "10.0.4.21:12401",
                "10.0.4.50:12403",
                "10.0.4.41:20202",
                "10.0.4.9:3389");
        assertThat(addresses())
                .containsExactly("STATIONS 10.0.4.31", "ODBC_STATIONS 10.0.4.41", "UA_CLIENTS 10.0.4.50");
        assertThat(proposal.newcomersProperty().get().getFirst().text())
                .matches("10\\.0\\.4\\.31: TCP 12397, seen from \\d\\d:\\d\\d to \\d\\d:\\d\\d in 3 looks; "
                        + "TCP 12401, seen from .* in 3 looks");
        assertThat(bed.listen().headProperty().get()).isEqualTo("Who connects: 3 new addresses");
    }

    @Test
    void nobodyIsTickedBeforehandAndWithoutATickNothingIsTakenOver() throws IOException {
        listen("10.0.4.31:12401");
        long before = scopesInTheRecord();
        assertThat(proposal.newcomersProperty().get())
                .noneMatch(one -> one.tickedProperty().get());
        assertThat(proposal.possibleProperty().get()).isFalse();
        assertThat(proposal.verbProperty().get()).isEqualTo("Take over what is ticked");
        proposal.takeOver();
        assertThat(scopesInTheRecord()).isEqualTo(before);
        assertThat(bed.stations()).containsExactly("10.0.4.21");
    }

    @Test
    void exactlyWhoIsTickedIsTakenOverIntoScopeAndRecordAndTheOthersStayListed() throws IOException {
        listen("10.0.4.31:12401", "10.0.4.32:12401", "10.0.4.50:12403");
        long before = scopesInTheRecord();
        tick("10.0.4.32");
        tick("10.0.4.50");
        assertThat(proposal.verbProperty().get()).isEqualTo("Take over 2 addresses into the scope");
        proposal.takeOver();
        assertThat(scopesInTheRecord()).isEqualTo(before + 1);
        assertThat(bed.stations()).containsExactly("10.0.4.21", "10.0.4.32");
        assertThat(bed.wizard.desk().now().orElseThrow().scope().igss().uaClients())
                .containsExactly("10.0.4.50");
        assertThat(addresses()).containsExactly("STATIONS 10.0.4.31");
        assertThat(proposal.noteProperty().get()).startsWith("2 addresses are in the scope now.");
        assertThat(proposal.possibleProperty().get()).isFalse();
    }

    @Test
    void theRestOfTheScopeStaysAsItIs() {
        listen("10.0.4.31:12401");
        var before = bed.wizard.desk().now().orElseThrow().scope();
        tick("10.0.4.31");
        proposal.takeOver();
        var after = bed.wizard.desk().now().orElseThrow().scope();
        assertThat(ScopeWithoutStations.of(after)).isEqualTo(ScopeWithoutStations.of(before));
    }

    /** All of a scope but its stations. */
    private record ScopeWithoutStations(String rest) {
        static ScopeWithoutStations of(punchlist.scope.Scope scope) {
            return new ScopeWithoutStations(scope.toString().replaceFirst("stations=\\[[^]]*]", ""));
        }
    }

    @Test
    void aTickStaysWhenSomethingElseIsSaidOfTheServer() {
        listen("10.0.4.31:12401", "10.0.4.32:12401");
        tick("10.0.4.31");
        bed.wizard.go(Page.WHAT);
        ((WhatModel) bed.wizard.page(Page.WHAT)).text("stations").set("10.0.4.21, 10.0.4.32");
        bed.wizard.go(Page.PORTS);
        assertThat(addresses()).containsExactly("STATIONS 10.0.4.31");
        assertThat(proposal.possibleProperty().get()).isTrue();
    }

    @Test
    void thePortsSayThatTheyMustBeLookedAtAgainUntilTheyAre() {
        bed.wizard.go(Page.WHAT);
        bed.look();
        bed.wizard.page(Page.WHAT).verb().getValue().orElseThrow().does().run();
        StepModel bios = (StepModel) bed.wizard.page(Page.BIOS);
        assertThat(bed.ports().outdatedProperty().get()).isFalse();
        bed.look("10.0.4.31:12401");
        listen("10.0.4.31:12401");
        tick("10.0.4.31");
        proposal.takeOver();
        assertThat(bed.ports().outdatedProperty().get()).isTrue();
        assertThat(bios.outdatedProperty().get()).as("no address matters there").isFalse();
        bed.ports().again();
        assertThat(bed.ports().outdatedProperty().get()).isFalse();
    }

    @Test
    void veryManyAreListedInPartAndTheNextMoveUp() {
        listen(IntStream.range(0, 130).mapToObj(i -> "10.1.0." + i + ":12401").toArray(String[]::new));
        assertThat(proposal.newcomersProperty().get()).hasSize(ProposalModel.MOST);
        assertThat(proposal.waitingProperty().get()).isEqualTo(130);
        assertThat(proposal.moreProperty().get()).startsWith("30 more wait");
        proposal.newcomersProperty().get().forEach(one -> one.tickedProperty().set(true));
        proposal.takeOver();
        assertThat(proposal.newcomersProperty().get()).hasSize(30).noneMatch(one -> one.tickedProperty()
                .get());
        assertThat(proposal.moreProperty().get()).isEmpty();
        assertThat(bed.stations()).hasSize(101);
    }

    @Test
    void anotherListeningAddsToWhatIsProposedOnlyWhatItSaw() {
        listen("10.0.4.31:12401");
        tick("10.0.4.31");
        bed.look("10.0.4.32:12401");
        listen("10.0.4.32:12401");
        assertThat(proposal.newcomersProperty().get())
                .extracting(NewcomerModel::field)
                .containsOnly(ScopeField.STATIONS);
        assertThat(addresses()).contains("STATIONS 10.0.4.32");
        assertThat(proposal.possibleProperty().get())
                .as("nobody is ticked beforehand")
                .isFalse();
    }
}
