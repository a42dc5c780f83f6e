package org.andian.portal.campaign.setup;

import static org.andian.portal.campaign.setup.SetupKind.DAY;
import static org.andian.portal.campaign.setup.SetupKind.FLAG;
import static org.andian.portal.campaign.setup.SetupKind.LINE;
import static org.andian.portal.campaign.setup.SetupKind.LINES;
import static org.andian.portal.campaign.setup.SetupKind.MANY;
import static org.andian.portal.campaign.setup.SetupKind.ONE;
import static org.andian.portal.campaign.setup.SetupKind.WHOLE;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.period.Century;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that can be said of a campaign, field by field, in the order of the forms. Texts are kept as
 * {@link #cleaned} leaves them: days as ISO, a flag as 1, codes with blanks between.
 */
public enum SetupField {
    CODE(SetupSection.NOTICE, "code", LINE, 40),
    NAME_ZH(SetupSection.NOTICE, "nameZh", LINE, 200),
    NAME_EN(SetupSection.NOTICE, "nameEn", LINE, 200),
    DOCUMENT_NO(SetupSection.NOTICE, "documentNo", LINE, 200),
    ISSUED_ON(SetupSection.NOTICE, "issuedOn", DAY, 10),
    ISSUER_ZH(SetupSection.NOTICE, "issuerZh", LINE, 200),
    ISSUER_EN(SetupSection.NOTICE, "issuerEn", LINE, 200),
    ISSUER_DEPARTMENT(SetupSection.NOTICE, "issuerDepartment", ONE, SetupSource.DEPARTMENTS),
    BASED_ON(SetupSection.NOTICE, "basedOn", LINE, 200),
    ADDRESSEES_ZH(SetupSection.NOTICE, "addresseesZh", LINES, 1000),
    ADDRESSEES_EN(SetupSection.NOTICE, "addresseesEn", LINES, 1000),
    WORDING(SetupSection.NOTICE, "wording", ONE, SetupSource.WORDING),
    PRINCIPLE_ZH(SetupSection.NOTICE, "principleZh", LINE, 500),
    PRINCIPLE_EN(SetupSection.NOTICE, "principleEn", LINE, 500),
    NOTE_ZH(SetupSection.NOTICE, "noteZh", LINES, 1000),
    NOTE_EN(SetupSection.NOTICE, "noteEn", LINES, 1000),

    JUST_YEAR(SetupSection.PERIOD, "justYear", WHOLE, 4),
    STARTS_ON(SetupSection.PERIOD, "startsOn", DAY, 10),
    ENDS_ON(SetupSection.PERIOD, "endsOn", DAY, 10),

    DETECTORS(SetupSection.EQUIPMENT, "detectors", FLAG, 1),
    WATCHED(SetupSection.EQUIPMENT, "watched", MANY, SetupSource.WATCHED),
    FUNCTIONS(SetupSection.EQUIPMENT, "functions", MANY, SetupSource.FUNCTIONS),
    PILOTS_LEAST(SetupSection.EQUIPMENT, "pilotsLeast", WHOLE, 4),
    PILOTS_MOST(SetupSection.EQUIPMENT, "pilotsMost", WHOLE, 4),
    CITY_PILOTS_LEAST(SetupSection.EQUIPMENT, "cityPilotsLeast", WHOLE, 4),
    CITY_PILOTS_MOST(SetupSection.EQUIPMENT, "cityPilotsMost", WHOLE, 4),

    PHASE_NAME_ZH(SetupSection.PHASE, "nameZh", LINE, 200),
    PHASE_NAME_EN(SetupSection.PHASE, "nameEn", LINE, 200),
    PHASE_STARTS_ON(SetupSection.PHASE, "startsOn", DAY, 10),
    PHASE_ENDS_ON(SetupSection.PHASE, "endsOn", DAY, 10),
    PHASE_NOTE_ZH(SetupSection.PHASE, "noteZh", LINES, 300),
    PHASE_NOTE_EN(SetupSection.PHASE, "noteEn", LINES, 300),

    GROUP_NAME_ZH(SetupSection.GROUP, "nameZh", LINE, 300),
    GROUP_NAME_EN(SetupSection.GROUP, "nameEn", LINE, 300),
    GROUP_SHORT_ZH(SetupSection.GROUP, "shortZh", LINE, 40),
    GROUP_SHORT_EN(SetupSection.GROUP, "shortEn", LINE, 60),
    GROUP_VENUES(SetupSection.GROUP, "venues", MANY, SetupSource.VENUES),
    GROUP_LEAD(SetupSection.GROUP, "lead", ONE, SetupSource.DEPARTMENTS),
    GROUP_HELPS(SetupSection.GROUP, "helps", MANY, SetupSource.DEPARTMENTS),
    GROUP_OWNER(SetupSection.GROUP, "owner", FLAG, 1),
    GROUP_NOTE_ZH(SetupSection.GROUP, "noteZh", LINE, 200),
    GROUP_NOTE_EN(SetupSection.GROUP, "noteEn", LINE, 200),

    BODY_PART(SetupSection.BODY, "part", ONE, SetupSource.BODY_PARTS),
    BODY_NAME_ZH(SetupSection.BODY, "nameZh", LINE, 200),
    BODY_NAME_EN(SetupSection.BODY, "nameEn", LINE, 200),
    BODY_DEPARTMENT(SetupSection.BODY, "department", ONE, SetupSource.DEPARTMENTS),
    BODY_DUTY_ZH(SetupSection.BODY, "dutyZh", LINES, 300),
    BODY_DUTY_EN(SetupSection.BODY, "dutyEn", LINES, 300),

    POST_PART(SetupSection.POST, "part", ONE, SetupSource.POST_PARTS),
    POST_ZH(SetupSection.POST, "postZh", LINE, 200),
    POST_EN(SetupSection.POST, "postEn", LINE, 200),

    DISTRICTS(SetupSection.PLACE, "districts", MANY, SetupSource.DISTRICTS),

    RIGHT_ISSUE(SetupSection.RIGHTS, "issue", MANY, SetupSource.BODIES),
    RIGHT_RECEIVE(SetupSection.RIGHTS, "receive", MANY, SetupSource.BODIES),
    RIGHT_FILE(SetupSection.RIGHTS, "file", MANY, SetupSource.BODIES),
    RIGHT_SCORE(SetupSection.RIGHTS, "score", MANY, SetupSource.BODIES),

    COUNTS_AREAS(SetupSection.COUNTING, "countsAreas", FLAG, 1),
    COUNTS_BUILDINGS(SetupSection.COUNTING, "countsBuildings", FLAG, 1);

    /** Of all codes of one field, which is what a row of the table takes. */
    private static final int LONGEST = 4000;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern CODE_FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,39}");

    private final SetupSection section;
    private final String key;
    private final SetupKind kind;
    private final int longest;
    private final SetupSource source;

    SetupField(SetupSection section, String key, SetupKind kind, int longest) {
        this.section = section;
        this.key = key;
        this.kind = kind;
        this.longest = longest;
        this.source = SetupSource.NONE;
    }

    SetupField(SetupSection section, String key, SetupKind kind, SetupSource source) {
        this.section = section;
        this.key = key;
        this.kind = kind;
        this.longest = LONGEST;
        this.source = source;
    }

    public SetupSection section() {
        return section;
    }

    /** Within its section, such as {@code startsOn}. */
    public String key() {
        return key;
    }

    public SetupKind kind() {
        return kind;
    }

    /** The most characters. */
    public int longest() {
        return longest;
    }

    /** From where its codes come; NONE where people write it. */
    public SetupSource source() {
        return source;
    }

    /** The column of this name in the campaigns' tables, where there is one. */
    String column() {
        return key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Where the field stands in a section without lines. */
    String path() {
        return section.start() + "." + key;
    }

    /** Where it stands in a line, counted from 1. */
    String path(int line) {
        return section.start() + "." + line + "." + key;
    }

    static List<SetupField> of(SetupSection section) {
        return Stream.of(values()).filter(field -> field.section == section).toList();
    }

    /** The field at a path, whatever its line. */
    static Optional<SetupField> at(String path) {
        String[] parts = path.split("\\.");
        return Stream.of(values())
                .filter(field -> field.section.start().equals(parts[0]))
                .filter(field -> field.key.equals(parts[parts.length - 1]))
                .findFirst();
    }

    /**
     * What is kept of what somebody has written; of codes only their form is looked at.
     *
     * @return empty for nothing
     * @throws Refusal SETUP_LONG, SETUP_DAY, SETUP_NUMBER, SETUP_CODE
     */
    String cleaned(String written) {
        String text = kind == LINES ? PlainText.lines(written) : PlainText.of(written);
        if (text == null || text.isEmpty()) {
            return "";
        }
        String cleaned =
                switch (kind) {
                    case LINE -> this == CODE ? code(text) : text;
                    case LINES, ONE -> text;
                    case DAY -> day(text);
                    case WHOLE -> this == JUST_YEAR ? year(text) : whole(text);
                    case FLAG -> text.equals("1") || text.equals("true") ? "1" : "";
                    case MANY -> codes(text);
                };
        if (cleaned.length() > longest) {
            throw new Refusal(CampaignReason.SETUP_LONG, longest);
        }
        return cleaned;
    }

    private static String codes(String text) {
        return String.join(" ", new TreeSet<>(Arrays.asList(text.split("[ ,]+"))));
    }

    private static String code(String text) {
        String code = PlainText.folded(text).toUpperCase(Locale.ROOT);
        if (!CODE_FORM.matcher(code).matches()) {
            throw new Refusal(CampaignReason.SETUP_CODE);
        }
        return code;
    }

    private static String whole(String text) {
        String folded = PlainText.folded(text);
        if (!NUMBER.matcher(folded).matches()) {
            throw new Refusal(CampaignReason.SETUP_NUMBER);
        }
        return Integer.valueOf(folded).toString();
    }

    private static String year(String text) {
        int year = Integer.parseInt(whole(text));
        if (!Century.holds(year)) {
            throw new Refusal(CampaignReason.SETUP_DAY);
        }
        return Integer.toString(year);
    }

    private static String day(String text) {
        try {
            LocalDate day = LocalDate.parse(PlainText.folded(text));
            if (Century.holds(day)) {
                return day.toString();
            }
        } catch (DateTimeException unreadable) {
            throw refusedDay(unreadable);
        }
        throw new Refusal(CampaignReason.SETUP_DAY);
    }

    private static Refusal refusedDay(DateTimeException unreadable) {
        Refusal refusal = new Refusal(CampaignReason.SETUP_DAY);
        refusal.initCause(unreadable);
        return refusal;
    }
}
