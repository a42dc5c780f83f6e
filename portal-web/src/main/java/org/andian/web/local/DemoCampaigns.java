package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;
import org.andian.portal.assessment.AssessmentRules;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.NewQuota;
import org.andian.portal.campaign.Pilots;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.campaign.building.BuildingStage;
import org.andian.portal.campaign.building.BuildingText;
import org.andian.portal.campaign.building.NewBuildings;
import org.andian.portal.campaign.pilot.CampaignRecords;
import org.andian.portal.campaign.pilot.DossierText;
import org.andian.portal.campaign.pilot.NewCampaignRecord;
import org.andian.portal.campaign.pilot.PilotDossiers;
import org.andian.portal.campaign.pilot.RecordKind;
import org.andian.portal.campaign.quota.NewMilestone;
import org.andian.portal.campaign.quota.QuotaBoards;
import org.andian.portal.campaign.setup.CampaignSetups;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.filing.FilingExample;
import org.andian.portal.filing.Filings;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.Words;
import org.andian.web.local.DemoOrganisation.DemoPilot;
import org.andian.web.local.DemoOrganisation.DemoQuota;
import org.andian.web.rest.Unprocessable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sets a demo's tasks and pilots in the name of its own offices, and the rules of its assessments,
 * each marked as an example; and what they set up, build and file.
 */
@RequestScoped
public class DemoCampaigns {

    private static final int MILESTONE_PERCENT = 80;
    private static final int MILESTONE_DAYS = 90;
    private static final int MEETING_PEOPLE = 36;
    private static final int MEETING_MINUTES = 90;

    /** Who sets tasks of which campaign. */
    private record Setter(String login, String campaign) {}

    @Inject private Accounts accounts;

    @Inject private Districts districts;

    @Inject private Quotas quotas;

    @Inject private Pilots pilots;

    @Inject private CampaignSetups setups;

    @Inject private NewBuildings buildings;

    @Inject private PilotDossiers dossiers;

    @Inject private Campaigns campaigns;

    @Inject private QuotaBoards boards;

    @Inject private CampaignRecords records;

    @Inject private Filings filings;

    @Inject private FilingExample filed;

    @Inject private AssessmentRules rules;

    @Inject private Words words;

    /** In the caller's transaction. */
    public void register(List<DemoQuota> wanted, List<DemoPilot> named) {
        Map<Setter, List<DemoQuota>> bySetter =
                wanted.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> new Setter(one.by(), one.campaign()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        bySetter.forEach(
                (setter, list) ->
                        quotas.setAll(
                                scope(setter.login()),
                                setter.campaign(),
                                list.stream().map(this::toQuota).toList()));
        named.forEach(this::name);
        bySetter.keySet().forEach(this::accompany);
        bySetter.forEach((setter, list) -> prepare(setter, place(list.getFirst().district())));
        bySetter.keySet().forEach(this::assess);
        bySetter.keySet().stream().map(Setter::login).distinct().forEach(this::file);
    }

    /** What offices of cities set up for the next year, and two new buildings of theirs. */
    private void prepare(Setter setter, String district) {
        Scope scope = scope(setter.login());
        if (setups.cities(scope).isEmpty()) {
            return;
        }
        LocalDate today = words.today();
        setups.begin(
                scope,
                setups.cities(scope).getFirst().code(),
                setter.campaign(),
                today.plusYears(1).withDayOfYear(1),
                true);
        String no = setter.campaign();
        buildings.add(scope, building(district, no + "-1", BuildingStage.CONSTRUCTION, null), true);
        buildings.add(
                scope,
                building(district, no + "-2", BuildingStage.ACCEPTED, today.minusMonths(1)),
                true);
    }

    /** Accepted where it has a day of acceptance. */
    private BuildingText building(
            String district, String no, BuildingStage stage, LocalDate acceptedOn) {
        boolean isAccepted = acceptedOn != null;
        return new BuildingText(
                district,
                no,
                words.of(isAccepted ? "demo.building.school" : "demo.building.hall"),
                null,
                isAccepted ? "SCHOOL" : "MALL",
                null,
                null,
                stage,
                isAccepted,
                isAccepted,
                acceptedOn,
                null,
                words.of("demo"));
    }

    private District district(String codeOrName) {
        return districts
                .find(codeOrName)
                .orElseThrow(() -> new Unprocessable("There is no district " + codeOrName + "."));
    }

    /** Its code, or its name where it has none. */
    private String place(String codeOrName) {
        District found = district(codeOrName);
        return found.code() == null ? found.name() : found.code();
    }

    /** What stands beside the numbers: a milestone and a meeting, where there is none yet. */
    private void accompany(Setter setter) {
        Scope scope = scope(setter.login());
        String code = setter.campaign();
        boolean mayAccompany =
                boards.maySetOfCity(scope, code)
                        && boards.board(scope, code).milestones().isEmpty();
        if (mayAccompany) {
            boards.add(
                    scope,
                    code,
                    new NewMilestone(
                            null,
                            words.of("demo.milestone"),
                            List.of(),
                            MILESTONE_PERCENT,
                            due(campaigns.get(scope, code).campaign()),
                            true));
            records.record(
                    scope,
                    code,
                    new NewCampaignRecord(
                            RecordKind.MEETING,
                            null,
                            words.today(),
                            words.of("demo.meeting"),
                            null,
                            MEETING_PEOPLE,
                            MEETING_MINUTES,
                            words.of("demo.meeting.words"),
                            List.of(),
                            true));
        }
    }

    /** In three months, or with the campaign's end where that comes, or came, before. */
    private LocalDate due(Campaign campaign) {
        LocalDate day = words.today().plusDays(MILESTONE_DAYS);
        return campaign.isOver(day) ? campaign.endsOn() : day;
    }

    /** What the districts of the office's campaigns have filed. */
    private void file(String login) {
        Scope scope = scope(login);
        filings.campaigns(scope).forEach(one -> filed.fill(scope, one.code()));
    }

    /** By examples, from the campaign's first day on, so that its assessment shows something. */
    private void assess(Setter setter) {
        Scope scope = scope(setter.login());
        String campaign = setter.campaign();
        if (rules.mayAssess(scope, campaign) && rules.list(scope, campaign).isEmpty()) {
            long version = rules.draft(scope, campaign, true);
            rules.enforce(
                    scope,
                    version,
                    rules.get(scope, version).version(),
                    campaigns.get(scope, campaign).campaign().startsOn(),
                    words.of("demo"));
        }
    }

    private NewQuota toQuota(DemoQuota one) {
        long district = district(one.district()).id();
        String reason = words.of("demo"); // one of the campaigns has ended
        return new NewQuota(one.campaign(), district, one.group(), null, one.quota(), reason, true);
    }

    private void name(DemoPilot one) {
        Scope scope = scope(one.by());
        DossierText text = DossierText.proposing(words.of("demo.pilot.reason"), null);
        long pilot =
                dossiers.propose(scope, one.campaign(), one.premises(), one.namer(), text, true);
        if (one.cityPilot()) {
            pilots.choose(scope, one.campaign(), pilot, true);
        }
    }

    private Scope scope(String login) {
        return accounts.find(login)
                .map(Person::scope)
                .orElseThrow(() -> new Unprocessable("There is no account " + login + "."));
    }
}
