package org.andian.portal.campaign;

import static org.andian.portal.campaign.CampaignFileTest.campaign;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.campaign.CampaignProgress.Cell;
import org.andian.portal.district.District;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ProgressTableTest {

    private static final List<District> DISTRICTS =
            List.of(
                    district(3, "East", "county", 2L, "/1/2/3/"),
                    district(4, "West", "county", 2L, "/1/2/4/"),
                    district(5, "Town", "township", 3L, "/1/2/3/5/"));
    private static final List<QuotaCell> QUOTAS =
            List.of(
                    new QuotaCell(3, 1, 10, true, true),
                    new QuotaCell(3, 2, 4, true, true),
                    new QuotaCell(4, QuotaCell.WHOLE, 8, true, false),
                    new QuotaCell(5, 1, 3, false, false));
    private static final List<Installed.Count> COUNTS =
            List.of(
                    new Installed.Count("/1/2/3/", "MALL", 5, 4),
                    new Installed.Count("/1/2/3/5/", "MALL", 9, 6),
                    new Installed.Count("/1/2/4/", "BANK", 3, 2));

    @Test
    void tasksAndWhatIsDoneByDistrictAndGroup() {
        CampaignProgress progress = table(true, city()).of(DISTRICTS);
        assertEquals(
                """
                East #1: 10/10 0/4 = 10/14
                Town #null: 6/3 0/null = 6/3
                West #2: 0/null 2/null = 2/8
                total #null: 10/10 0/4 = 12/22\
                """,
                told(progress));
        assertEquals(
                List.of(new SumCheck(SumCheck.Kind.DISTRICTS, 3, 1, 10, 3)), progress.checks());
    }

    /** The groups of each line and what is given to none of them add up to the whole. */
    @Test
    void whatIsGivenToNoGroupStandsApart() {
        CampaignProgress progress = table(true, city()).of(DISTRICTS);
        assertEquals(
                List.of(0, 0, 8),
                progress.rows().stream().map(CampaignProgress.Line::undivided).toList());
        assertEquals(8, progress.total().undivided());
        assertEquals(2, progress.total().undividedDone());
        assertFalse(progress.isDivided());
    }

    /** 28 of 27 would be a group exceeded by what is done where it was given no task. */
    @Test
    void whatIsDoneUnderAnotherTaskOrNoneStandsInNoGroupsTotal() {
        List<District> districts = new ArrayList<>(DISTRICTS);
        districts.add(district(6, "Zone", "zone", 2L, "/1/2/6/"));
        List<QuotaCell> quotas =
                List.of(
                        new QuotaCell(3, 1, 27, true, false),
                        new QuotaCell(4, QuotaCell.WHOLE, 30, true, false));
        List<Installed.Count> counts =
                List.of(
                        new Installed.Count("/1/2/3/", "MALL", 30, 22),
                        new Installed.Count("/1/2/3/", "BANK", 5, 3),
                        new Installed.Count("/1/2/4/", "MALL", 9, 6),
                        new Installed.Count("/1/2/4/", "BANK", 4, 2),
                        new Installed.Count("/1/2/6/", "MALL", 2, 1));
        CampaignProgress progress = table(city(), quotas, counts).of(districts);
        assertEquals(
                """
                East #1: 22/27 3/null = 22/27
                West #2: 6/null 2/null = 8/30
                Zone #null: 1/null 0/null = 1/null
                total #null: 22/27 3/null = 30/57\
                """,
                told(progress));
        assertEquals(
                Arrays.asList(null, 8, null),
                progress.rows().stream().map(CampaignProgress.Line::undividedDone).toList());
        assertEquals(4, progress.doneUnderNothing());
        assertFalse(progress.total().cells().getFirst().isFull());
    }

    @Test
    void whereNothingIsSetAllThatIsDoneIsTold() {
        CampaignProgress progress = table(city(), List.of(), COUNTS).of(DISTRICTS);
        assertEquals(
                "total #null: 10/null 2/null = 12/null", told(progress).lines().toList().getLast());
        assertEquals(0, progress.doneUnderNothing());
    }

    @Test
    void whichTaskAPremisesCountsFor() {
        assertEquals(DoneUnder.GROUP, DoneUnder.of(0, 5));
        assertEquals(DoneUnder.WHOLE, DoneUnder.of(null, 0));
        assertEquals(DoneUnder.NOTHING, DoneUnder.of(null, null));
    }

    @Test
    void withoutDetectorsNothingIsDoneNotEvenNought() {
        assertEquals(
                "total #null: null/10 null/4 = null/22",
                told(table(false, city()).of(DISTRICTS))
                        .lines()
                        .reduce((first, last) -> last)
                        .orElseThrow());
    }

    @Test
    void aRegulatorSeesItsGroupsOnly() {
        CampaignProgress progress =
                table(true, scope(Role.INDUSTRY_REGULATOR, "/1/2/", Set.of("BANK"))).of(DISTRICTS);
        assertEquals(List.of(2), progress.groups().stream().map(ScopeGroup::seq).toList());
        assertFalse(progress.isWhole());
    }

    @Test
    void whoeverIsBoundToOnePremisesSeesNoFigures() {
        Scope manager =
                new Scope("m", List.of(new Grant(Role.SAFETY_MANAGER, null, Set.of(), 1L, null)));
        assertEquals(List.of(), table(true, manager).of(DISTRICTS).rows());
    }

    @Test
    void whoMaySetWhat() {
        QuotaRights city = new QuotaRights(city(), campaign(true));
        QuotaRights district =
                new QuotaRights(scope(Role.DISTRICT_OFFICE, "/1/2/3/", Set.of()), campaign(true));
        QuotaCell ofCity = new QuotaCell(3, 1, 10, true, false);
        QuotaCell own = new QuotaCell(3, 1, 10, false, false);
        assertTrue(city.maySet("/1/2/3/", true, QuotaCell.WHOLE, null));
        assertFalse(
                city.maySet("/1/2/3/5/", false, 1, null),
                "below the counties the district office decides");
        assertFalse(city.maySet("/1/9/3/", true, 1, null), "another city");
        assertFalse(district.maySet("/1/2/3/", true, QuotaCell.WHOLE, null), "its own task");
        assertFalse(district.maySet("/1/2/3/", true, 1, ofCity));
        assertTrue(district.maySet("/1/2/3/", true, 1, own));
        assertTrue(district.maySet("/1/2/3/5/", false, QuotaCell.WHOLE, null));
        assertFalse(district.maySet("/1/2/4/", true, 1, null), "another district");
        assertFalse(
                new QuotaRights(scope(Role.LEADER, "/1/2/", Set.of()), campaign(true))
                        .maySet("/1/2/3/", true, 1, null));
    }

    private static String told(CampaignProgress progress) {
        return Stream.concat(progress.rows().stream(), Stream.of(progress.total()))
                .map(
                        line ->
                                (line.district() == null ? "total" : line.district())
                                        + " #"
                                        + line.rank()
                                        + ": "
                                        + line.cells().stream()
                                                .map(ProgressTableTest::told)
                                                .collect(Collectors.joining(" "))
                                        + " = "
                                        + told(line.whole()))
                .collect(Collectors.joining("\n"));
    }

    private static String told(Cell cell) {
        return cell.done() + "/" + cell.quota();
    }

    private static ProgressTable table(boolean hasDetectors, Scope scope) {
        return new ProgressTable(
                file(hasDetectors), new QuotaRights(scope, campaign(hasDetectors)), QUOTAS, COUNTS);
    }

    private static ProgressTable table(
            Scope scope, List<QuotaCell> quotas, List<Installed.Count> counts) {
        return new ProgressTable(
                file(true), new QuotaRights(scope, campaign(true)), quotas, counts);
    }

    private static CampaignFile file(boolean hasDetectors) {
        List<ScopeGroup> groups = List.of(group(1, "MALL"), group(2, "BANK"));
        return new CampaignFile(campaign(hasDetectors), List.of(), groups, List.of(), List.of());
    }

    private static ScopeGroup group(int seq, String venue) {
        return new ScopeGroup(seq, "", "", "", "", List.of(venue), List.of(venue), List.of());
    }

    private static Scope city() {
        return scope(Role.CITY_OFFICE, "/1/2/", Set.of());
    }

    private static Scope scope(Role role, String path, Set<String> industries) {
        return new Scope("one", List.of(new Grant(role, path, industries, null, null)));
    }

    private static District district(long id, String name, String level, Long parent, String path) {
        return new District(id, null, name, parent, level, path, null, null, null, null);
    }
}
