package org.andian.test.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.test.Checkout;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table is read and written by its room alone; others read the view its room publishes. A room is
 * the first package under {@code org.andian.portal}. SQL is found in the source by its words, in
 * lower case; a text that begins with a capital letter is prose. Module {@code db} ships schema and
 * reference data and writes all tables.
 */
class TableOwnershipTest {

    private static final String ROOMS = "org.andian.portal.";

    private static final Map<String, String> TABLES =
            Map.ofEntries(
                    Map.entry("district", "district"),
                    Map.entry("regulation", "department venue_group body standing_regulator"),
                    Map.entry(
                            "premises",
                            "premises premises_placement premises_membership premises_distinct"
                                    + " premises_standing premises_standing_state"
                                    + " premises_standing_change premises_regulator provider"),
                    Map.entry(
                            "account",
                            "account account_grant api_token delegation password_history"
                                    + " second_factor recovery_code web_session login_throttle"
                                    + " known_browser login_refusal account_mail account_request"),
                    Map.entry(
                            "device",
                            "device_type device circuit device_credential device_seen"
                                    + " broker_credential sensor_mark device_clock"
                                    + " device_registration device_placement device_succession"
                                    + " device_certificate"),
                    Map.entry(
                            "measurement",
                            "reading reading_late reading_late_fault device_day misdated_reading"
                                    + " reading_conflict channel"),
                    Map.entry("intake", "rejected_frame rejected_tally broker_event unfit_value"),
                    Map.entry(
                            "alarm",
                            "alarm alarm_state alarm_history alarm_occurrence alarm_rule"
                                    + " device_event event_code unjudged alarm_news alarm_advice"),
                    Map.entry(
                            "telling",
                            "contact telling message telling_call telling_step telling_storm"
                                    + " telling_in_storm telling_fold telling_folded telling_errand"
                                    + " telling_note party_contact telling_duty"
                                    + " telling_shift_note telling_shift_told"),
                    Map.entry(
                            "hazard",
                            "hazard_kind hazard_criterion hazard hazard_met hazard_alarm hazard_act"
                                    + " hazard_proposal hazard_proposal_alarm hazard_look"
                                    + " premises_risk fire_incident legal_basis hazard_issuer"
                                    + " hazard_order_number hazard_order hazard_order_item"
                                    + " hazard_order_basis hazard_service hazard_proof"
                                    + " hazard_review hazard_extension hazard_plan hazard_urging"
                                    + " hazard_curve hazard_transfer credit_entry credit_act"
                                    + " goods_warning"),
                    Map.entry(
                            "workorder",
                            "work_rule work_order work_act provider_qualification work_training"),
                    Map.entry("difference", "difference difference_act"),
                    Map.entry(
                            "inspection",
                            "inspection_list inspection_edition inspection_item inspection_plan"
                                    + " inspection_plan_body inspection_plan_unit"
                                    + " inspection_plan_person inspection_draw"
                                    + " inspection_draw_entry inspection_task"
                                    + " inspection_task_person inspection_answer inspection_act"
                                    + " inspection_finding patrol_point patrol_route"
                                    + " patrol_route_point patrol_round patrol_stop"
                                    + " inspection_place publicity_action"),
                    Map.entry(
                            "ledger",
                            "ledger_area ledger_area_premises ledger_good ledger_violator"
                                    + " ledger_column ledger_value ledger_number"),
                    Map.entry(
                            "campaign",
                            "campaign campaign_phase campaign_group campaign_group_venue"
                                    + " campaign_responsible campaign_filing campaign_body"
                                    + " campaign_quota campaign_quota_history campaign_pilot"
                                    + " campaign_demand campaign_filed"
                                    + " campaign_charter campaign_post campaign_district"
                                    + " campaign_right campaign_draft campaign_draft_field"
                                    + " campaign_edition campaign_edition_field campaign_excuse"
                                    + " campaign_building"
                                    + " campaign_milestone campaign_share campaign_share_history"
                                    + " campaign_pilot_dossier campaign_funding campaign_record"
                                    + " campaign_record_copy campaign_record_read"),
                    Map.entry(
                            "filing",
                            "filing_rule filing_rule_change filing filing_section filing_figure"
                                    + " filing_version filing_remark filing_act filing_notice"
                                    + " filing_power"),
                    Map.entry(
                            "assessment",
                            "assessment_version assessment_rule assessment_target"
                                    + " assessment_ranking assessment_point assessment_appeal"),
                    Map.entry(
                            "document",
                            "document document_issuer document_number document_template"
                                    + " document_edition document_file"),
                    Map.entry(
                            "fact",
                            "fact fact_total fact_day fact_correction fact_due fact_look"
                                    + " fact_check fact_difference"),
                    Map.entry(
                            "bulletin",
                            "bulletin bulletin_schedule bulletin_recipient bulletin_pdf"
                                    + " bulletin_mail"),
                    Map.entry(
                            "publication",
                            "publication publication_series publication_file publication_piece"
                                    + " publication_check"),
                    Map.entry("statistic", "statistic_saved"),
                    Map.entry("once", "once_request phone_secret phone_conflict"),
                    Map.entry("agenda", "agenda_feed"),
                    Map.entry("outbox", "outbox"),
                    Map.entry("notification", "push_subscription"),
                    Map.entry("audit", "audit audit_cut audit_head audit_turn audit_refusal"),
                    Map.entry("export", "export_job"),
                    Map.entry("file", "file_content file_chunk file_turn attachment"),
                    Map.entry("setting", "setting setting_change"),
                    Map.entry("chore", "chore lease forgotten"),
                    Map.entry("period", "revision installation_birth demo_act"),
                    Map.entry("calendar", "calendar_arrangement calendar_span"),
                    Map.entry("upgrade", "set_aside orphan_count"));

    /** What the broker may read, by the right of the view's owner. */
    private static final Map<String, String> READERS = Map.of("broker_credential", "launcher");

    private static final Map<String, String> OWNERS = owners();

    private static final Pattern CREATED =
            Pattern.compile(
                    "create\\s+(?:or\\s+replace\\s+)?(?:[\\w=]+\\s+)*?(table|view)\\s+"
                            + "(?:if\\s+not\\s+exists\\s+)?(\\w+)([^;]*)");

    private static final String WORD = "(?:\\w+|%(?:\\d\\$)?s|" + SqlTexts.UNKNOWN + ")";

    /**
     * A place of a statement where a table is named, and the names that stand there. What is put
     * into brackets at run time is a select, a text of its own.
     */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<!\\w)(?:from|join|into|(?<!for )(?<!key )update|alter table|truncate table|"
                            + "lock tables?)\\s+((?:\\(\\s*)?"
                            + WORD
                            + "(?:(?:\\s+as)?(?:\\s+\\w+)?\\s*,\\s*"
                            + WORD
                            + ")*)");

    private static final Pattern STATEMENT =
            Pattern.compile("\\b(?:select|insert|update|delete|where|join|table)\\b");

    private static final Pattern SHOUTED =
            Pattern.compile("\\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|JOIN)\\s+\\w");

    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        TABLES.forEach(
                (room, tables) ->
                        Arrays.stream(tables.split(" ")).forEach(table -> owners.put(table, room)));
        return owners;
    }

    @Test
    void everyTableHasAnOwner() throws IOException {
        Set<String> tables = new TreeSet<>();
        Matcher created = created();
        while (created.find()) {
            if (created.group(1).equals("table") || !created.group(2).endsWith("_view")) {
                tables.add(created.group(2));
            }
        }
        assertEquals(tables, new TreeSet<>(OWNERS.keySet()), "tables made; tables with an owner");
    }

    @Test
    void aViewShowsTablesOfOneRoomAndIsMerged() throws IOException {
        List<String> wrong = new ArrayList<>();
        Matcher created = created();
        while (created.find()) {
            if (created.group(1).equals("view") && created.group(2).endsWith("_view")) {
                String text = created.group(3);
                Set<String> rooms = new TreeSet<>();
                tables(text).forEach(table -> rooms.add(OWNERS.getOrDefault(table, table)));
                if (rooms.size() != 1
                        || text.matches("(?s).*\\b(group by|distinct|union|limit)\\b.*")) {
                    wrong.add(created.group(2) + " " + rooms);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void roomsNameTheirOwnTablesAndViewsOfOthers() throws IOException {
        Set<String> views = views();
        Map<String, Set<String>> readers = new TreeMap<>();
        views.forEach(view -> readers.put(view, new TreeSet<>()));
        List<String> foreign = new ArrayList<>();
        for (SqlTexts.Source source : sources()) {
            String room = room(source.type());
            for (String name : named(source, views)) {
                if (views.contains(name)) {
                    readers.get(name).add(room);
                } else if (OWNERS.containsKey(name) && !mayName(room, name)) {
                    foreign.add(source.type() + ": " + name + " of " + OWNERS.get(name));
                } else if (isDynamic(name)) {
                    foreign.add(source.type() + ": a table's name known only at run time");
                }
            }
        }
        readers.forEach((view, rooms) -> System.out.println(view + " is read by " + rooms));
        Collections.sort(foreign);
        assertEquals("", String.join("\n", foreign));
    }

    /** Or else the words above would not find it. */
    @Test
    void roomsWriteSqlInLowerCase() throws IOException {
        List<String> shouted = new ArrayList<>();
        for (SqlTexts.Source source : sources()) {
            source.texts().stream()
                    .filter(text -> source.type().startsWith(ROOMS))
                    .filter(text -> SHOUTED.matcher(text).find())
                    .forEach(text -> shouted.add(source.type() + ": " + text));
        }
        assertEquals(List.of(), shouted);
    }

    @Test
    void tablesAreFoundInAnyPlaceOfAStatement() {
        assertEquals(
                Set.of("a", "b", "c", "d", "e"),
                tables(
                        "select * from a x, b y left\n join c on c.id = x.id where exists (select 1"
                                + " from (d z) join e on 1 = 1) for update"));
        assertEquals(
                Set.of("a"),
                tables("insert ignore into a (b) values (?) on duplicate key update c = 1"));
        assertEquals(Set.of("a"), tables("update a set b = ?"));
        assertEquals(Set.of("a"), tables("delete from a where b = ?"));
        assertEquals(Set.of("a"), tables("alter table a drop partition"));
        assertEquals(Set.of(SqlTexts.UNKNOWN), tables("select a from " + SqlTexts.UNKNOWN));
        assertEquals(Set.of(), tables("from (" + SqlTexts.UNKNOWN + ") r where"));
        assertEquals(Set.of(), tables("Nothing can be taken from premises twice."));
    }

    private static boolean mayName(String room, String table) {
        return room.equals(OWNERS.get(table)) || room.equals(READERS.get(table));
    }

    private static boolean isDynamic(String name) {
        return name.equals(SqlTexts.UNKNOWN) || name.startsWith("%");
    }

    /**
     * Tables and views a file names. Where a statement takes a name known only at run time, the
     * file's own texts that begin with a table's name are what it may be.
     */
    private static Set<String> named(SqlTexts.Source source, Set<String> views) {
        Set<String> named = new LinkedHashSet<>(source.entityTables());
        source.texts().forEach(text -> named.addAll(tables(text)));
        if (named.removeIf(TableOwnershipTest::isDynamic)) {
            List<String> candidates =
                    source.texts().stream()
                            .map(text -> text.strip().split("\\W", 2)[0])
                            .filter(word -> OWNERS.containsKey(word) || views.contains(word))
                            .toList();
            named.addAll(candidates.isEmpty() ? List.of(SqlTexts.UNKNOWN) : candidates);
        }
        return named;
    }

    private static Set<String> tables(String text) {
        Set<String> tables = new LinkedHashSet<>();
        if (text.isBlank() || Character.isUpperCase(text.stripLeading().charAt(0))) {
            return tables;
        }
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            for (String name : named.group(1).split(",")) {
                String first = name.replace("(", " ").strip().split("\\s+")[0];
                if (!isDynamic(first) || !name.startsWith("(") && STATEMENT.matcher(text).find()) {
                    tables.add(first);
                }
            }
        }
        return tables;
    }

    private static String room(String type) {
        return type.startsWith(ROOMS) ? type.split("\\.")[3] : type.split("\\.")[2];
    }

    private static List<SqlTexts.Source> sources() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String module : Checkout.MODULES) {
            if (!module.equals("db") && !module.equals("src-test")) {
                paths.addAll(
                        Checkout.files(Checkout.module(module).resolve("src/main/java"), ".java"));
            }
        }
        return SqlTexts.read(paths);
    }

    private static Set<String> views() throws IOException {
        Set<String> views = new TreeSet<>();
        Matcher created = created();
        while (created.find()) {
            if (created.group(1).equals("view") && created.group(2).endsWith("_view")) {
                views.add(created.group(2));
            }
        }
        return views;
    }

    private static Matcher created() throws IOException {
        StringBuilder all = new StringBuilder();
        Path folder = Checkout.module("db").resolve("src/main/resources/db/migration");
        for (Path migration : Checkout.files(folder, ".sql")) {
            all.append(Files.readString(migration).replaceAll("--.*", "")).append(";\n");
        }
        return CREATED.matcher(all);
    }
}
