package org.andian.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.pilot.CampaignRecord;
import org.andian.portal.campaign.pilot.CampaignRecords;
import org.andian.portal.campaign.pilot.CopiedBody;
import org.andian.portal.campaign.pilot.NewCampaignRecord;
import org.andian.portal.campaign.pilot.RecordKind;
import org.andian.portal.campaign.pilot.RecordQuery;
import org.andian.portal.campaign.pilot.RecordReceipt;
import org.andian.portal.workorder.training.TrainingQuery;
import org.andian.portal.workorder.training.Trainings;
import org.andian.web.file.AttachmentPanel;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The records of a campaign, one of them opened, and the form for one more. */
@Named("campaignRecordsPage")
@ViewScoped
public class CampaignRecordsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    @Inject private transient Words words;

    @Inject private transient CampaignRecords records;

    @Inject private transient Trainings trainings;

    @Inject private AttachmentPanel panel;

    @Inject private CampaignChosen chosen;

    private final LazyRows<CampaignRecord> rows = new LazyRows<>(this::count, this::page);
    private final AskedDays days = AskedDays.any();
    private transient CampaignRecord openedRow;
    private transient List<RecordKind> kinds;
    private transient List<CopiedBody> bodies;
    private transient List<RecordReceipt> receipts;
    private transient String trained;
    private String text;
    private RecordKind kind;
    private String premises;
    private Long opened;
    private RecordKind made;
    private String at;
    private LocalDate heldOn;
    private String subject;
    private String host;
    private String people;
    private String minutes;
    private String written;
    private String[] copies;
    private String reason;

    private int count() {
        return records.count(user.scope(), chosen.getCode(), query());
    }

    private List<CampaignRecord> page(int first, int size) {
        return records.page(user.scope(), chosen.getCode(), query(), first, size);
    }

    /** The page's and the file's question alike. */
    public RecordQuery query() {
        return new RecordQuery(kind, text, premises, days.first(), days.last());
    }

    /** As the page's address has it. */
    public String selection() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("campaign", chosen.getCode());
        parts.put("q", text);
        parts.put("recordKind", kind);
        parts.put("premises", premises);
        parts.put("from", days.getFrom());
        parts.put("to", days.getTo());
        return Typed.query(parts);
    }

    String campaign() {
        return chosen.getCode();
    }

    /** The papers of the one an address names; out of reach there are none. */
    public void open() {
        if (getOpenedRow() != null) {
            panel.show("campaignrecord", opened.toString());
        }
    }

    /** Null where the address names none in reach. */
    public CampaignRecord getOpenedRow() {
        if (openedRow == null && opened != null) {
            openedRow = records.find(user.scope(), chosen.getCode(), opened).orElse(null);
        }
        return openedRow;
    }

    /** Who has read the one opened; none for who supervises nothing. */
    public List<RecordReceipt> getReceipts() {
        if (receipts == null) {
            receipts =
                    getOpenedRow() == null
                            ? List.of()
                            : records.receipts(user.scope(), chosen.getCode(), opened);
        }
        return receipts;
    }

    /** The reader is asked to say that he has read what is opened. */
    public boolean isUnread() {
        CampaignRecord one = getOpenedRow();
        return one != null
                && one.kind() == RecordKind.GUIDANCE
                && one.readAt() == null
                && one.withdrawn() == null;
    }

    public String read() {
        records.read(user.scope(), chosen.getCode(), opened);
        told.done("campaignRecord.read.done");
        return told.redirect(address(opened));
    }

    public String record() {
        long id =
                records.record(
                        user.scope(),
                        chosen.getCode(),
                        new NewCampaignRecord(
                                made == null ? getKinds().getFirst() : made,
                                at,
                                heldOn,
                                subject,
                                host,
                                NewCampaignRecord.parse(people),
                                NewCampaignRecord.parse(minutes),
                                written,
                                Arrays.stream(getCopies()).map(Long::valueOf).toList(),
                                false));
        told.done("campaignRecord.recorded");
        return told.redirect(address(id));
    }

    public String withdraw() {
        records.withdraw(user.scope(), chosen.getCode(), opened, getOpenedRow().version(), reason);
        told.done("campaignRecord.withdrawn");
        return told.redirect("/campaign/records.xhtml?campaign=" + chosen.getCode());
    }

    private String address(long id) {
        return "/campaign/records.xhtml?campaign=" + chosen.getCode() + "&id=" + id;
    }

    /** What the reader may record. */
    public List<RecordKind> getKinds() {
        if (kinds == null) {
            kinds = records.kinds(user.scope());
        }
        return kinds;
    }

    public boolean isMayRecord() {
        return !getKinds().isEmpty();
    }

    public List<RecordKind> getAllKinds() {
        return List.of(RecordKind.values());
    }

    public List<CopiedBody> getBodies() {
        if (bodies == null) {
            bodies = records.bodies(user.scope(), chosen.getCode());
        }
        return bodies;
    }

    /** Trainings of the campaign's city and time that stand with work orders, and their people. */
    public String getTrained() {
        if (trained == null) {
            Campaign campaign = chosen.getFile().campaign();
            TrainingQuery query =
                    new TrainingQuery(
                            null,
                            campaign.cityId(),
                            null,
                            null,
                            campaign.startsOn(),
                            campaign.endsOn());
            trained =
                    words.of(
                            "campaignRecord.trained",
                            words.number(trainings.count(user.scope(), query)),
                            words.number(trainings.people(user.scope(), query)));
        }
        return trained;
    }

    public boolean isNarrow() {
        return Stream.of(text, kind, premises).anyMatch(Objects::nonNull) || !days.isNone();
    }

    public LazyRows<CampaignRecord> getRows() {
        return rows;
    }

    public AskedDays getDays() {
        return days;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getKind() {
        return kind == null ? null : kind.name();
    }

    /** What is no kind narrows nothing. */
    public void setKind(String name) {
        kind =
                getAllKinds().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    /** The code of the one the list is narrowed to. */
    public String getPremises() {
        return premises;
    }

    public void setPremises(String code) {
        premises = Typed.text(code);
    }

    public String getOpened() {
        return opened == null ? null : opened.toString();
    }

    public void setOpened(String id) {
        opened = Typed.id(id);
    }

    public RecordKind getMade() {
        return made;
    }

    public void setMade(RecordKind made) {
        this.made = made;
    }

    /** The code of the premises it is of. */
    public String getAt() {
        return at == null ? premises : at;
    }

    public void setAt(String code) {
        at = Typed.code(code);
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = Typed.text(subject);
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = Typed.text(host);
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = Typed.code(people);
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = Typed.code(minutes);
    }

    public String getWritten() {
        return written;
    }

    public void setWritten(String written) {
        this.written = Typed.text(written);
    }

    /** To begin with those that the notice names. */
    public String[] getCopies() {
        if (copies == null) {
            copies =
                    getBodies().stream()
                            .filter(CopiedBody::usual)
                            .map(body -> Long.toString(body.id()))
                            .toArray(String[]::new);
        }
        return copies.clone();
    }

    public void setCopies(String[] copies) {
        this.copies = copies == null ? new String[0] : copies.clone();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}
