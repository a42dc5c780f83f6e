package org.andian.web.audit;

import static org.andian.web.audit.AuditPart.ACCOUNT;
import static org.andian.web.audit.AuditPart.AT;
import static org.andian.web.audit.AuditPart.BODY;
import static org.andian.web.audit.AuditPart.CAMPAIGN;
import static org.andian.web.audit.AuditPart.CHANGES;
import static org.andian.web.audit.AuditPart.DAY;
import static org.andian.web.audit.AuditPart.DEPARTMENT;
import static org.andian.web.audit.AuditPart.DEVICE;
import static org.andian.web.audit.AuditPart.DISTRICT;
import static org.andian.web.audit.AuditPart.END;
import static org.andian.web.audit.AuditPart.GROUP;
import static org.andian.web.audit.AuditPart.HAZARD;
import static org.andian.web.audit.AuditPart.HAZARD_KIND;
import static org.andian.web.audit.AuditPart.NOTHING_MORE;
import static org.andian.web.audit.AuditPart.NUMBER;
import static org.andian.web.audit.AuditPart.PAGE;
import static org.andian.web.audit.AuditPart.PREMISES;
import static org.andian.web.audit.AuditPart.QUESTION;
import static org.andian.web.audit.AuditPart.ROLES;
import static org.andian.web.audit.AuditPart.RULES;
import static org.andian.web.audit.AuditPart.SELECTION;
import static org.andian.web.audit.AuditPart.SETTING;
import static org.andian.web.audit.AuditPart.SETTING_VALUE;
import static org.andian.web.audit.AuditPart.TEXT;
import static org.andian.web.audit.AuditPart.TRIED;
import static org.andian.web.audit.AuditPart.UNTIL;
import static org.andian.web.audit.AuditPart.WHY;
import static org.andian.web.audit.AuditPart.code;
import static org.andian.web.audit.AuditPart.maybe;
import static org.andian.web.audit.AuditRule.of;

import java.util.List;

/**
 * All that the rooms write into the trail, now and in earlier releases: its rows never change, so a
 * form that is written no more stays here.
 */
final class AuditRules {

    private static final String MORE = "and (\\d+) more";

    /** As {@code Changes} of the trail writes them. */
    private static final String CHANGED = "(\\w+(?: \\d+ \\w+)?: (?:null|\").* -> .*)";

    /** What is written as it is, since people have typed it or it is a name. */
    private static final String NAMES =
            "account.rename setup.complete token.revoke bulletin.export pilot.name pilot.withdraw"
                    + " provider.register provider.edit body.register department.edit city.choose"
                    + " device.retire device.uncertify mail.test contact.add contact.edit"
                    + " contact.remove contact.raise telling.call sms.test hook.test robot.set"
                    + " robot.test alarm.assign duty.add duty.remove"
                    + " push.hosts"
                    + " hazardKind.add"
                    + " hazardKind.edit criterion.add criterion.edit fire.withdraw hazard.prove"
                    + " hazard.close hazard.return extension.refuse basis.add basis.edit"
                    + " issuer.mark hazard.plan work.change work.decline work.finish work.pass"
                    + " work.return work.cancel qualification.edit qualification.withdraw"
                    + " training.withdraw"
                    + " checklist.add checklist.edit inspection.assign inspection.cancel"
                    + " inspection.reopen plan.people plan.withdraw draw.draw patrolPoint.edit"
                    + " patrolRoute.add patrolRoute.edit patrol.begin patrol.end"
                    + " publicity.withdraw"
                    + " area.add area.change area.withdraw goods.record goods.withdraw"
                    + " violator.record violator.withdraw ledgerColumn.add ledgerColumn.rename"
                    + " ledgerColumn.retire ledgerColumn.use ledgerColumn.fill ledger.print"
                    + " difference.dismiss difference.restore"
                    + " excuse.grant excuse.refuse building.add building.change"
                    + " building.withdraw"
                    + " milestone.withdraw pilot.propose pilot.write pilot.recommend"
                    + " record.withdraw"
                    + " filing.open filing.submit filing.register filing.return filing.unlock"
                    + " filing.waive filing.override filing.keepFigure filing.remark filing.ask"
                    + " filing.urge filing.empower filing.disempower filingRule.add"
                    + " filingRule.change filingRule.end filingRule.resume"
                    + " assessment.rule assessment.unrule ranking.freeze"
                    + " publication.take"
                    + " document.begin document.edit document.correct document.archive"
                    + " document.discard documentIssuer.mark documentTemplate.add"
                    + " documentTemplate.retire"
                    + " statistic.keep statistic.change statistic.forget"
                    + " feed.make feed.revoke";

    static final List<AuditRule> DETAILS =
            List.of(
                    of(
                            "",
                            "(Wait|WrongCode|Wrong|Disabled|Crowded)(?:, (\\d+) times)?, (\\S+?)"
                                    + "(?: to (\\S+))?",
                            "refused",
                            code("audit.outcome"),
                            maybe("times", NUMBER),
                            AT,
                            UNTIL),
                    of(
                            "rights.exceed",
                            "(.+?)(?:, (\\d+) times)?, (\\S+Z)(?: to (\\S+Z))?",
                            "refused",
                            TRIED,
                            maybe("times", NUMBER),
                            AT,
                            UNTIL),
                    of(
                            "readings.deliver",
                            "(?:premises (.+); )?stored (\\d+), duplicates (\\d+),"
                                    + " conflicts (\\d+), misdated (\\d+), rejected (\\d+)"
                                    + "(?:, (broken off))?",
                            "delivered",
                            maybe("at", TEXT),
                            NUMBER,
                            NUMBER,
                            NUMBER,
                            NUMBER,
                            NUMBER,
                            maybe("then", END)),
                    of(
                            "readings.deliver",
                            "(?:premises (.+); )?(not confirmed|broken off)",
                            "ended",
                            maybe("at", TEXT),
                            END),
                    of("", "(\\?.*)", "plain", SELECTION),
                    of("premises.export", "(PremisesQuery\\[.*\\])", "plain", QUESTION),
                    of("export.order", "(.*?) (PremisesQuery\\[.*\\])", "ordered", TEXT, QUESTION),
                    of("account.grant", "(.*); was (.*)", "granted", ROLES, ROLES),
                    of("account.create account.grant", "(.*)", "plain", ROLES),
                    of("account.handOver", "to (\\S+): (.*)", "handOver", ACCOUNT, ROLES),
                    of(
                            "delegation.give",
                            "(\\S+) to ([^ ,]+)(?:, district (\\d+))?(?:, (.*))?",
                            "given",
                            DAY,
                            DAY,
                            maybe("within", DISTRICT),
                            WHY),
                    of(
                            "delegation.revoke",
                            "given by (\\S+), (\\S+) to (\\S+)",
                            "revoked",
                            ACCOUNT,
                            DAY,
                            DAY),
                    of("accountRequest.ask", "(.*?): (.*)", "askedFor", ROLES, WHY),
                    of(
                            "accountRequest.release",
                            "asked by (\\S+?)(?:, wanted (\\S+))?",
                            "asked",
                            ACCOUNT,
                            maybe("wanted", TEXT)),
                    of(
                            "accountRequest.refuse accountRequest.lapse",
                            "asked by (\\S+?)(?:: (.*))?",
                            "asked",
                            ACCOUNT,
                            WHY),
                    of("session.end", "session (\\S+)", "session", TEXT),
                    of(
                            "token.issue",
                            "(.*), (READ|ACKNOWLEDGE|ALL)(?:, district (\\d+))?, (\\d+) days",
                            "token",
                            TEXT,
                            code("token.rights"),
                            maybe("within", DISTRICT),
                            NUMBER),
                    of("security.change", "(.* -> .*)", "plain", RULES),
                    of(
                            "rule.set rule.remove",
                            "warning (\\S+), alarm (\\S+), hysteresis (\\S+), hold (\\d+) s,"
                                    + " (on|off)",
                            "limits",
                            NUMBER,
                            NUMBER,
                            NUMBER,
                            NUMBER,
                            code("audit.told.switch")),
                    of(
                            "alarm.acknowledge alarm.takeBack",
                            "([A-Z_]+) device (\\S+) circuit (\\d+)(?:: (.*))?",
                            "alarm",
                            code("kind"),
                            DEVICE,
                            NUMBER,
                            WHY),
                    of(
                            "audit.check",
                            "whole, (\\d+)(?: rows)?(?:, keyed from row (\\d+))?",
                            "whole",
                            NUMBER,
                            maybe("keyed", NUMBER)),
                    of(
                            "audit.check",
                            "broken at row (\\d+) of (\\d+)(?: rows)?(?:, keyed from row (\\d+))?",
                            "broken",
                            NUMBER,
                            NUMBER,
                            maybe("keyed", NUMBER)),
                    of(
                            "audit.check",
                            "broken at rows (\\d+(?:, \\d+)*)( and more)? of (\\d+)"
                                    + "(?:, keyed from row (\\d+))?",
                            "brokenRows",
                            TEXT,
                            maybe("others", NOTHING_MORE),
                            NUMBER,
                            maybe("keyed", NUMBER)),
                    of("audit.forget", "up to row (\\d+), hash (\\S+)", "upto", NUMBER, TEXT),
                    of("audit.head", "row (\\d+)", "row", NUMBER),
                    of(
                            "import.premises import.devices import.certificates import.bodies"
                                    + " import.users import.hazards import.rectifications"
                                    + " import.inspections import.trainings import.publicity"
                                    + " import.goods import.violators import.areas import.columns",
                            "imported=(\\d+) same=(\\d+) wrong=(\\d+)",
                            "imported",
                            NUMBER,
                            NUMBER,
                            NUMBER),
                    of("import.secrets", "([A-Z]+) (\\d+)", "secrets", code("bulk.kind"), NUMBER),
                    of(
                            "bulletin.make",
                            "(.*) version (\\d+)(?: mailed to (\\d+))?",
                            "made",
                            TEXT,
                            NUMBER,
                            maybe("mailed", NUMBER)),
                    of(
                            "publication.make",
                            "(.*) version (\\d+) record ([0-9a-f]{64}) files ([0-9a-f ]+)",
                            "published",
                            TEXT,
                            NUMBER,
                            TEXT,
                            TEXT),
                    of("publication.altered", "([A-Z]+)", "plain", code("publication.fault")),
                    of(
                            "bulletin.schedule",
                            "([A-Z]+) district=(\\d+)(?: department=(\\S+))? rows=(\\S+) (on|off)"
                                    + " to ?(.*)",
                            "schedule",
                            code("bulletin.rhythm"),
                            DISTRICT,
                            maybe("of", DEPARTMENT),
                            code("statistic.axis"),
                            code("audit.told.switch"),
                            maybe("to", TEXT)),
                    of(
                            "calendar.enter",
                            "off ([\\d/ -]+), worked ([\\d -]+|nothing)(?:, source (.*))?",
                            "calendar",
                            TEXT,
                            code("audit.told"),
                            maybe("source", TEXT)),
                    of("quota.set", "(\\S+) > (\\S+)(?: (.*))?", "from", NUMBER, NUMBER, WHY),
                    of("filing.note filing.takeBack", "(\\S+): (.*)", "filingDue", DAY, TEXT),
                    of(
                            "device.move",
                            "premises (\\S+) -> (\\S+): (.*)",
                            "from",
                            PREMISES,
                            PREMISES,
                            WHY),
                    of("device.correct device.certify account.rename", CHANGED, "plain", CHANGES),
                    of("device.replace", "by device (\\S+): (.*)", "replaced", DEVICE, WHY),
                    of("device.certifyAll", "(.+), (\\d+) devices", "certified", TEXT, NUMBER),
                    of("device.certificates ledger.sheet", "(\\d+) rows", "rows", NUMBER),
                    of("area.include area.exclude", "premises (\\S+)", "plain", PREMISES),
                    of("device.register premises.register", MORE, "more", NUMBER),
                    of(
                            "device.fitted",
                            "circuit (\\d+) (\\S+): null",
                            "unsaid",
                            NUMBER,
                            code("metric")),
                    of(
                            "device.fitted",
                            "circuit (\\d+) (\\S+): (\\S+)",
                            "fitted",
                            NUMBER,
                            code("metric"),
                            code("audit.told.fitted")),
                    of(
                            "district.edit",
                            "(.*) (\\S+) to (\\S+?)(?:, then (.*) with (\\d+) premises)?",
                            "district.edit",
                            TEXT,
                            DAY,
                            maybe("valid", DAY),
                            maybe("next", TEXT),
                            maybe("moved", NUMBER)),
                    of("district.add", "(.*) below (.*)", "below", TEXT, TEXT),
                    of("export.order", "(.*?) (\\?.*)", "ordered", TEXT, SELECTION),
                    of("export.take", "(\\d+)", "export", NUMBER),
                    of("file.add file.forget", "(.*), ([0-9a-f]{64})", "filed", TEXT, TEXT),
                    of("file.remove", "(.*), ([0-9a-f]{64}): (.*)", "unfiled", TEXT, TEXT, WHY),
                    of("statistic.correct", "(\\d+) figures corrected", "corrected", NUMBER),
                    of("statistic.recount", "(\\d+) figures differ", "differ", NUMBER),
                    of(
                            "statistic.check",
                            "(\\d+) of (\\d+) figures differ",
                            "differOf",
                            NUMBER,
                            NUMBER),
                    of("alarm.dispatch", "([A-Z]+)", "plain", code("told.step")),
                    of(
                            "hazard.register",
                            "premises (\\S+), ([A-Z0-9_]+), ([A-Z]+): (.*)",
                            "hazardEntered",
                            PREMISES,
                            HAZARD_KIND,
                            code("hazard.grade"),
                            WHY),
                    of("hazard.change", "([A-Z0-9_]+): (.*)", "hazardChanged", HAZARD_KIND, WHY),
                    of(
                            "hazard.grade",
                            "([A-Z]+) > ([A-Z]+)(?:: (.*))?",
                            "from",
                            code("hazard.grade"),
                            code("hazard.grade"),
                            WHY),
                    of("hazard.merge", "with ([\\d ]+): (.*)", "hazardsMerged", TEXT, WHY),
                    of("hazard.measures", "(\\d+) hazards: (.*)", "hazardsWritten", NUMBER, WHY),
                    of(
                            "proposal.make inspection.find patrol.find",
                            "hazard (\\d+)",
                            "hazardMade",
                            HAZARD),
                    of(
                            "proposal.dismiss",
                            "([A-Z_]+)(?:: (.*))?",
                            "verdict",
                            code("proposal.verdict"),
                            WHY),
                    of(
                            "risk.set",
                            "([A-Z]+) > ([A-Z]+) from (\\S+): (.*)",
                            "riskSet",
                            code("risk.colour"),
                            code("risk.colour"),
                            DAY,
                            WHY),
                    of(
                            "fire.record patrolPoint.add",
                            "premises (\\S+): (.*)",
                            "fireAt",
                            PREMISES,
                            WHY),
                    of(
                            "checklist.draft checklist.enforce checklist.drop",
                            "(\\d+)",
                            "edition",
                            NUMBER),
                    of("checklist.write", "(\\d+): (\\d+) items", "items", NUMBER, NUMBER),
                    of(
                            "inspection.make",
                            "premises (\\S+), ([A-Z_]+), (\\S+)",
                            "inspectionMade",
                            PREMISES,
                            code("inspection.kind"),
                            DAY),
                    of("inspection.move", "(\\S+) > (\\S+)(?:: (.*))?", "from", DAY, DAY, WHY),
                    of(
                            "inspection.finish",
                            "(\\d+) items, (\\d+) failed",
                            "inspectionFinished",
                            NUMBER,
                            NUMBER),
                    of(
                            "plan.make plan.change",
                            "([A-Z_]+): (.*)",
                            "verdict",
                            code("inspectionPlan.kind"),
                            WHY),
                    of("plan.units", "added (\\d+)", "unitsAdded", NUMBER),
                    of("plan.units", "removed (\\d+)", "unitsRemoved", NUMBER),
                    of("plan.units", "removed all", "unitsCleared"),
                    of("plan.bodies", "(\\d+)", "bodiesNamed", NUMBER),
                    of("plan.release", "(\\d+) tasks", "tasksMade", NUMBER),
                    of(
                            "draw.freeze",
                            "(\\d+) of (\\d+) units (\\w+), (\\d+) of (\\d+) people (\\w+)",
                            "drawFrozen",
                            NUMBER,
                            NUMBER,
                            TEXT,
                            NUMBER,
                            NUMBER,
                            TEXT),
                    of(
                            "patrol.stop",
                            "premises (\\S+), ([A-Z_]+): (.*)",
                            "stopped",
                            PREMISES,
                            code("patrol.verdict"),
                            WHY),
                    of(
                            "publicity.record",
                            "([A-Z_]+) (\\S+): (.*)",
                            "urgingTaken",
                            code("publicity.kind"),
                            DAY,
                            WHY),
                    of(
                            "order.issue",
                            "(.+) (\\d{4})-(\\d+) by (\\S+): hazards ([\\d ]+)",
                            "orderIssued",
                            TEXT,
                            TEXT,
                            TEXT,
                            DAY,
                            TEXT),
                    of("document.issue", "(.+) edition (\\d+)", "documentIssued", TEXT, NUMBER),
                    of("document.take", "(pdf|docx) edition (\\d+)", "documentTaken", TEXT, NUMBER),
                    of("order.serve", "([A-Z_]+) (\\S+)", "orderServed", code("order.way"), AT),
                    of(
                            "hazard.urge",
                            "([A-Z_]+) (\\S+): (.*)",
                            "urgingTaken",
                            code("urging.step"),
                            DAY,
                            WHY),
                    of(
                            "credit.decide",
                            "premises (\\S+): (.+?), (.*)",
                            "creditDecided",
                            PREMISES,
                            TEXT,
                            WHY),
                    of(
                            "credit.act",
                            "([A-Z]+) (\\S+): (.*)",
                            "creditActed",
                            code("credit.act"),
                            DAY,
                            WHY),
                    of("warning.publish", "(.+?): (.*)", "warningPublished", TEXT, TEXT),
                    of("warning.withdraw", "(.*)", "plain", TEXT),
                    of("transfer.send", "(.+) to (.+?): (.*)", "transferSent", TEXT, TEXT, WHY),
                    of("transfer.received transfer.answered", "on (\\S+)", "plain", DAY),
                    of(
                            "extension.ask extension.grant",
                            "(\\d{4}-\\d\\d-\\d\\d)(?:: (.*))?",
                            "moreTime",
                            DAY,
                            WHY),
                    of(
                            "work.dispatch",
                            "premises (\\S+), ([A-Z]+), (.+?): (.*)",
                            "workGiven",
                            PREMISES,
                            code("work.kind"),
                            TEXT,
                            WHY),
                    of("work.redispatch", "(.+?): (.*)", "workTo", TEXT, WHY),
                    of("work.accept", "by (\\S+Z)(?:: (.*))?", "workBy", AT, WHY),
                    of(
                            "work.arrive",
                            "at (\\S+Z)(?:, (\\d+) m)?",
                            "workAt",
                            AT,
                            maybe("workMetres", NUMBER)),
                    of("work.rate", "(\\d)(?:: (.*))?", "workRated", NUMBER, WHY),
                    of("qualification.enter", "(.+?): (.*)", "workTo", TEXT, WHY),
                    of(
                            "training.record",
                            "premises (\\S+), (\\d+) people: (.*)",
                            "trained",
                            PREMISES,
                            NUMBER,
                            WHY),
                    of(
                            "workRule.add workRule.edit",
                            "([A-Z]+) (\\d+), ([A-Z]+), (on|off): (.*)",
                            "workRule",
                            code("workRule.cause"),
                            NUMBER,
                            code("work.kind"),
                            code("audit.told.switch"),
                            WHY),
                    of("milestone.add", "(\\d+)% (\\S+): (.*)", "milestoneSet", NUMBER, DAY, WHY),
                    of(
                            "share.add",
                            "body (\\d+), (\\d+) to (\\d+)",
                            "shareSet",
                            BODY,
                            NUMBER,
                            NUMBER),
                    of("share.change", "(\\d+) to (\\d+): (.*)", "shareRange", NUMBER, NUMBER, WHY),
                    of("share.change", "null: (.*)", "shareTaken", WHY),
                    of("pilot.fund", "([A-Z]+)", "plain", code("funding")),
                    of(
                            "record.add",
                            "([A-Z]+) (\\S+): (.*)",
                            "urgingTaken",
                            code("campaignRecord.kind"),
                            DAY,
                            WHY),
                    of("telling.urge", "(\\d+)", "urged", NUMBER),
                    of("chain.set", "([A-Z]+) (\\S+)", "chainSet", code("level"), TEXT),
                    of("chain.reset advice.set advice.reset", "([A-Z]+)", "plain", code("level")),
                    of("sms.gateway hook.system", "(off)", "plain", code("audit.told.switch")),
                    of("mail.server", "user=(.*) from=(.*)", "server", TEXT, TEXT),
                    of("premises.merge", "into (\\S+): (.*)", "into", PREMISES, WHY),
                    of("premises.distinct", "not the same as (\\S+)", "distinct", PREMISES),
                    of(
                            "premises.edit",
                            "(.*?)(, place converted from GCJ-02)?(, contact changed)?",
                            "edited",
                            TEXT,
                            maybe("converted", TEXT),
                            maybe("contact", TEXT)),
                    of(
                            "premises.move",
                            "from (\\S+) district (\\S+) -> (\\S+), group (\\S+) -> (\\S+): (.*)",
                            "moved.premises",
                            DAY,
                            DISTRICT,
                            DISTRICT,
                            GROUP,
                            GROUP,
                            WHY),
                    of("premises.close regulator.end", "on (\\S+?)(?:: (.*))?", "on", DAY, WHY),
                    of("premises.reopen", "from (\\S+): (.*)", "since", DAY, WHY),
                    of("premises.tag", "(\\S+) from (\\S+): (.*)", "tag", GROUP, DAY, WHY),
                    of("premises.untag", "(\\S+)", "plain", GROUP),
                    of(
                            "regulator.set",
                            "from (\\S+) premises=(\\S+)",
                            "regulator.premises",
                            DAY,
                            PREMISES),
                    of(
                            "regulator.set",
                            "from (\\S+)(?: group=(\\S+))?(?: district=(.+))?",
                            "regulator",
                            DAY,
                            maybe("regulator.group", GROUP),
                            maybe("regulator.district", DISTRICT)),
                    of(
                            "body.edit",
                            "(.*), (SAFETY_OFFICE|BUREAU|BRANCH|SECTION|ENTERPRISE)(?:, (\\S+))?,"
                                    + " to (\\S+)",
                            "body",
                            TEXT,
                            code("bodies.kind"),
                            maybe("of", DEPARTMENT),
                            maybe("valid", DAY)),
                    of(
                            "venueGroup.edit",
                            "(.* / .*?)(?:, (\\S+))?",
                            "group",
                            TEXT,
                            maybe("of", DEPARTMENT)),
                    of(
                            "assessment.target",
                            "(\\S+) (\\d+): (.*)",
                            "targetSet",
                            TEXT,
                            DISTRICT,
                            TEXT),
                    of("assessment.enforce", "(\\S+): ((?s:.*))", "heldFrom", DAY, TEXT),
                    of(
                            "ranking.publish",
                            "(\\S+) to (\\S+): (.*)",
                            "rankingPublished",
                            DAY,
                            DAY,
                            TEXT),
                    of(
                            "ranking.appeal",
                            "(\\d+) (\\S+): ((?s:.*))",
                            "appealed",
                            DISTRICT,
                            TEXT,
                            TEXT),
                    of(
                            "ranking.answer",
                            "(\\d+) (\\S+) ([A-Z]+)((?s:.*))",
                            "appealAnswered",
                            DISTRICT,
                            TEXT,
                            code("assessment.decision"),
                            TEXT),
                    of("phone.decide", "(MINE|THEIRS)", "plain", code("phone.chosen")),
                    of(
                            "setup.begin",
                            "city (\\S+)(?: from (\\S+))?",
                            "setupCity",
                            DISTRICT,
                            maybe("setupCity.from", CAMPAIGN)),
                    of("setup.begin", "change of (\\S+)", "setupChange", CAMPAIGN),
                    of("setup.force", "edition (\\d+)(?:: (.*))?", "setupForce", NUMBER, WHY),
                    of("excuse.ask", "([A-Z_]+)", "plain", code("campaign.excuse.cause")),
                    of("setting.change", "default (.*)", "usual", SETTING_VALUE),
                    of("setting.change", "(.*)", "plain", SETTING_VALUE),
                    of(NAMES, "(.*)", "plain", TEXT));

    /** Objects whose kind and number are not simply one word and another. */
    static final List<AuditRule> OBJECTS =
            List.of(
                    of("chore.run", "(.*)", "plain", code("chore.name")),
                    of("setting.change", "(.*)", "setting", SETTING),
                    of("export.cancel", "(\\d+)", "export", NUMBER),
                    of(
                            "import.premises import.devices import.certificates import.bodies"
                                    + " import.users import.secrets export.order export.take"
                                    + " import.hazards import.rectifications"
                                    + " import.inspections import.trainings import.publicity"
                                    + " import.goods import.violators import.areas import.columns",
                            "(.*)",
                            "file",
                            TEXT),
                    of("", "(csv|xlsx|pdf|json)", "format", TEXT),
                    of("", "leaders\\.pdf", "leaders"),
                    of("", "book\\.(pdf|xlsx)", "book", TEXT),
                    of("", "address [A-Z]+ (/\\S*\\.xhtml)", "page", PAGE),
                    of("", "address ([A-Z]+ /api\\S*)", "api", TEXT),
                    of("", "audit trail", "trail"),
                    of("", "security rules", "security"),
                    of("", "chain", "chain"),
                    of("", "kind ([A-Z_]+)", "plain", code("kind")),
                    of("", "robot ([A-Z]+)", "plain", code("told.way")),
                    of("", "ledger ([A-Z]+)", "plain", code("ledger")),
                    of("", "secret", "secret"),
                    of("", "(?:city|district) (\\S+)", "place", DISTRICT),
                    of("", "body (\\d+)", "office", BODY),
                    of("", "department (\\S+)", "department", DEPARTMENT),
                    of("", "venue group (\\S+)", "venueGroup", GROUP),
                    of("", "hazard kind (\\S+)", "hazardKind", HAZARD_KIND),
                    of("", "day (\\S+)", "plain", DAY),
                    of("", "days (\\S+) to (\\S+)", "days", DAY, DAY),
                    of("", "pilot (\\S+) (\\S+)", "pilot", CAMPAIGN, PREMISES),
                    of("", "filing (\\S+) (\\d+)", "filing", CAMPAIGN, DISTRICT),
                    of("", "campaign (\\S+)", "plain", CAMPAIGN),
                    of("", "excuse (\\S+) (\\S+)", "excuse", CAMPAIGN, PREMISES),
                    of(
                            "",
                            "quota (\\S+) (.+?)(?: group (\\S+))?",
                            "quota",
                            CAMPAIGN,
                            DISTRICT,
                            maybe("quota.group", TEXT)),
                    of(
                            "",
                            "(type|premises|circuit):(\\S+) ([A-Z_]+) (\\S+)",
                            "limit",
                            code("audit.of"),
                            TEXT,
                            code("kind"),
                            code("metric")));

    private AuditRules() {}
}
