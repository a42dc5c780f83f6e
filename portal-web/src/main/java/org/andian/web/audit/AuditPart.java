package org.andian.web.audit;

/** How one value of the trail is shown. */
interface AuditPart {

    AuditPart TEXT = AuditValues::text;
    AuditPart WHY = AuditValues::why;
    AuditPart DAY = AuditValues::day;
    AuditPart AT = AuditValues::at;
    AuditPart UNTIL = (values, value) -> values.behind("until", value, AT);
    AuditPart NUMBER = AuditValues::number;
    AuditPart DISTRICT = AuditValues::district;
    AuditPart GROUP = AuditValues::group;
    AuditPart DEPARTMENT = AuditValues::department;
    AuditPart BODY = AuditValues::body;
    AuditPart SETTING = AuditValues::setting;
    AuditPart SETTING_VALUE = AuditValues::settingValue;
    AuditPart CAMPAIGN = AuditValues::campaign;
    AuditPart ACCOUNT = (values, value) -> values.link("account", value);
    AuditPart DEVICE = (values, value) -> values.link("device", value);
    AuditPart PREMISES = (values, value) -> values.link("premises", value);
    AuditPart HAZARD = (values, value) -> values.link("hazard", value);
    AuditPart HAZARD_KIND = AuditValues::hazardKind;
    AuditPart ROLES = AuditValues::roles;
    AuditPart SELECTION = AuditValues::selection;
    AuditPart QUESTION = AuditValues::question;
    AuditPart CHANGES = AuditValues::changes;
    AuditPart RULES = AuditValues::rules;
    AuditPart TRIED = AuditValues::tried;
    AuditPart PAGE = AuditValues::page;

    /** What is told by its being there. */
    AuditPart NOTHING_MORE = (values, value) -> "";

    AuditPart END = (values, value) -> values.code("audit.delivered", value.replace(' ', '_'));

    /**
     * @param value null for none
     */
    String in(AuditValues values, String value);

    /** A code by the words that stand under a prefix. */
    static AuditPart code(String prefix) {
        return (values, value) -> values.code(prefix, value);
    }

    /** A part that is there or not, in words of its own. */
    static AuditPart maybe(String key, AuditPart as) {
        return (values, value) -> values.behind(key, value, as);
    }
}
