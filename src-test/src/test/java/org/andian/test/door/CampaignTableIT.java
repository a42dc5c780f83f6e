package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.Range;
import org.andian.portal.campaign.pilot.CampaignRecords;
import org.andian.portal.campaign.pilot.NewCampaignRecord;
import org.andian.portal.campaign.pilot.RecordKind;
import org.andian.portal.campaign.pilot.RecordQuery;
import org.andian.portal.campaign.quota.BodyShares;
import org.andian.portal.campaign.quota.NewMilestone;
import org.andian.portal.campaign.quota.NewShare;
import org.andian.portal.campaign.quota.QuotaBoards;
import org.andian.portal.campaign.quota.VerifiedInstallations;
import org.andian.portal.campaign.quota.VerifiedQuery;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Each role at each act of a running campaign, inside its reach and outside. */
@ArquillianTest
class CampaignTableIT {

    /** 12 acts, 3 of reading, 12 roles, inside and outside, the system's reach apart. */
    private static final int CHECKS = 357;

    private static final String EXPECTED =
            """
            MILESTONE in ANY by CITY_OFFICE DISTRICT_OFFICE
            MILESTONE OF CITY in ANY by CITY_OFFICE
            WITHDRAW MILESTONE in ANY by CITY_OFFICE DISTRICT_OFFICE
            SHARE in ANY by CITY_OFFICE DISTRICT_OFFICE
            CHANGE SHARE in ANY by CITY_OFFICE DISTRICT_OFFICE
            READ SHARES by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER LEADER \
            SYSTEM_ADMINISTRATOR
            READ INSTALLATIONS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER \
            INDUSTRY_REGULATOR LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            MEETING in ANY by CITY_OFFICE DISTRICT_OFFICE INDUSTRY_REGULATOR
            TRAINING in ANY by CITY_OFFICE DISTRICT_OFFICE SAFETY_MANAGER SERVICE_PROVIDER
            GUIDANCE in ANY by FIRE_BRIGADE
            DAILY in ANY by CITY_OFFICE DISTRICT_OFFICE SERVICE_PROVIDER
            CASE in ANY by CITY_OFFICE DISTRICT_OFFICE FIRE_BRIGADE INDUSTRY_REGULATOR
            WITHDRAW RECORD in ANY by CITY_OFFICE
            READ RECORDS by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER SYSTEM_ADMINISTRATOR
            SAY READ in ANY by CITY_OFFICE DISTRICT_OFFICE DUTY_WATCHER FIRE_BRIGADE GRID_OFFICER INDUSTRY_REGULATOR \
            LEADER SAFETY_MANAGER SERVICE_PROVIDER\
            """;

    private static final List<String> ANY = List.of("ANY");

    @Inject private Stage stage;

    @Inject private EachRole roles;

    @Inject private OuterAct outer;

    @Inject private Campaigns campaigns;

    @Inject private QuotaBoards boards;

    @Inject private BodyShares shares;

    @Inject private VerifiedInstallations installations;

    @Inject private CampaignRecords records;

    @Inject private Bodies bodies;

    @Inject private Districts districts;

    private final List<String> lines = new ArrayList<>();
    private ActTable table;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void people() {
        roles.around("T2T");
        table = new ActTable(roles, outer);
    }

    @Test
    void eachRoleAtEachAct() {
        ofMilestones();
        ofShares();
        lines.add(table.reading("READ INSTALLATIONS", one -> isListed(one)));
        ofRecords();
        assertEquals(EXPECTED, String.join("\n", lines));
        assertEquals(CHECKS, table.checks());
        System.out.println("Acts of a campaign: " + table.checks() + " checks, no leak");
    }

    private void ofMilestones() {
        act("MILESTONE", one -> addMilestone(one.scope(), one.premises(), districtId(one)));
        act("MILESTONE OF CITY", one -> addMilestone(one.scope(), one.premises(), null));
        Map<String, Long> set =
                each(code -> addMilestone(roles.office(code), code, id(districtOf(code))));
        act(
                "WITHDRAW MILESTONE",
                one ->
                        boards.withdraw(
                                one.scope(),
                                campaignOf(one.premises()),
                                set.get(one.premises()),
                                0,
                                "set twice"));
    }

    private long addMilestone(Scope scope, String premises, Long district) {
        String campaign = campaignOf(premises);
        return boards.add(
                scope,
                campaign,
                new NewMilestone(
                        district,
                        "T2T",
                        List.of(),
                        80,
                        campaigns.get(Stage.PORTAL, campaign).campaign().startsOn(),
                        true));
    }

    private void ofShares() {
        Map<String, Long> able = each(code -> body("T2T " + code, districtOf(code)));
        act("SHARE", one -> addShare(one.scope(), one.premises(), able.get(one.premises())));
        Map<String, Long> given = each(code -> addShare(roles.office(code), code, able.get(code)));
        act(
                "CHANGE SHARE",
                one ->
                        shares.change(
                                one.scope(),
                                campaignOf(one.premises()),
                                given.get(one.premises()),
                                0,
                                new Range(5, 6),
                                "more"));
        lines.add(
                table.reading(
                        "READ SHARES",
                        one ->
                                shares.list(one.scope(), campaignOf(one.premises())).stream()
                                        .anyMatch(
                                                share -> share.id() == given.get(one.premises()))));
    }

    private long addShare(Scope scope, String premises, long body) {
        return shares.add(
                scope, campaignOf(premises), new NewShare(body, 0, null, 3, 4, null, true));
    }

    private void ofRecords() {
        for (RecordKind kind : RecordKind.values()) {
            act(kind.name(), one -> record(one.scope(), one.premises(), kind));
        }
        Map<String, Long> made = each(code -> record(roles.office(code), code, RecordKind.DAILY));
        act(
                "WITHDRAW RECORD",
                one ->
                        records.withdraw(
                                one.scope(),
                                campaignOf(one.premises()),
                                made.get(one.premises()),
                                0,
                                "recorded twice"));
        lines.add(
                table.reading(
                        "READ RECORDS",
                        one ->
                                records.count(
                                                one.scope(),
                                                campaignOf(one.premises()),
                                                RecordQuery.ofPremises(one.premises()))
                                        > 0));
        Scope fire = stage.person("t2t-fire", Role.FIRE_BRIGADE, null, Set.of(), null);
        Map<String, Long> told = each(code -> record(fire, code, RecordKind.GUIDANCE));
        act(
                "SAY READ",
                one ->
                        records.read(
                                one.scope(), campaignOf(one.premises()), told.get(one.premises())));
    }

    private long record(Scope scope, String premises, RecordKind kind) {
        return records.record(
                scope,
                campaignOf(premises),
                new NewCampaignRecord(
                        kind,
                        premises,
                        stage.today(),
                        "T2T",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        true));
    }

    private boolean isListed(ActTable.Case one) {
        VerifiedQuery query = new VerifiedQuery(null, null, null, one.premises());
        return installations.count(one.scope(), campaignOf(one.premises()), query) > 0;
    }

    private Map<String, Long> each(ToLongFunction<String> made) {
        Map<String, Long> all = new LinkedHashMap<>();
        roles.places().forEach(code -> all.put(code, made.applyAsLong(code)));
        return all;
    }

    private void act(String name, Consumer<ActTable.Case> attempt) {
        lines.add(
                table.line(
                        name,
                        ANY,
                        state -> {},
                        one -> {
                            attempt.accept(one);
                            return true;
                        }));
    }

    private long body(String name, String district) {
        return bodies.registerBody(
                Stage.PORTAL, new NewBody(name, NewBody.Kind.BUREAU, null, district, true));
    }

    private Long districtId(ActTable.Case one) {
        return id(districtOf(one.premises()));
    }

    private static String districtOf(String premises) {
        if (premises.endsWith("-FAR")) {
            return "140881";
        }
        return premises.endsWith("-IN") ? EachRole.EAST : EachRole.WEST;
    }

    private static String campaignOf(String premises) {
        return premises.endsWith("-FAR") ? "YUNCHENG-2022" : "ZHANGJIAKOU-2016";
    }

    private long id(String district) {
        return districts.find(district).map(District::id).orElseThrow();
    }
}
