package org.andian.web.campaign.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.setup.CampaignSetups;
import org.andian.portal.campaign.setup.SetupChoice;
import org.andian.portal.campaign.setup.SetupContent;
import org.andian.portal.campaign.setup.SetupDraft;
import org.andian.portal.campaign.setup.SetupField;
import org.andian.portal.campaign.setup.SetupGap;
import org.andian.portal.campaign.setup.SetupSection;
import org.andian.portal.campaign.setup.SetupSource;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.RefusalWords;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A campaign that is set up, section by section. Each field is kept when it is left, so that the
 * page can be left or lost at any time.
 */
@Named("campaignSetup")
@ViewScoped
public class CampaignSetupPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CampaignSetups setups;

    @Inject private transient SetupWords setupWords;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private Long id;
    private SetupSection section = SetupSection.NOTICE;
    private Integer line;
    private final List<SetupInput> inputs = new ArrayList<>();
    private String explained;

    /**
     * @param gaps how much is missing there, of which {@code blocking} keep it from being put in
     *     force
     */
    public record Chapter(SetupSection section, long gaps, long blocking) {}

    /** One line of a section: its number and what it is called. */
    public record Entry(int no, String name, boolean open) {}

    /** Reads what is kept; what is out of reach does not exist. */
    public void open() {
        SetupContent content = setups.content(user.scope(), id());
        inputs.clear();
        boolean isShown =
                !section.isList() || line != null && content.lines(section).contains(line);
        if (isShown) {
            fields().forEach(
                            field ->
                                    inputs.add(
                                            new SetupInput(
                                                    field,
                                                    section.isList() ? line : null,
                                                    content)));
        }
    }

    private Stream<SetupField> fields() {
        return Arrays.stream(SetupField.values())
                .filter(field -> field.section() == section)
                .filter(field -> field != SetupField.CODE || getDraft().campaignId() == null);
    }

    private long id() {
        return id == null ? 0 : id;
    }

    public SetupDraft getDraft() {
        return readOnce.once(
                "campaignSetup.draft",
                () ->
                        setups.find(user.scope(), id())
                                .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_DRAFT)));
    }

    private SetupContent content() {
        return readOnce.once("campaignSetup.content", () -> setups.content(user.scope(), id()));
    }

    public List<SetupGap> getGaps() {
        return readOnce.once("campaignSetup.gaps", () -> setups.gaps(user.scope(), id()));
    }

    public long getBlocking() {
        return readOnce.once(
                "campaignSetup.blocking",
                () -> getGaps().stream().filter(SetupGap::blocks).count());
    }

    public List<Chapter> getChapters() {
        return Arrays.stream(SetupSection.values()).map(this::chapter).toList();
    }

    private Chapter chapter(SetupSection one) {
        List<SetupGap> gaps = getGaps().stream().filter(gap -> gap.section() == one).toList();
        return new Chapter(one, gaps.size(), gaps.stream().filter(SetupGap::blocks).count());
    }

    /** The lines of the section that is shown. */
    public List<Entry> getEntries() {
        SetupContent content = content();
        SetupField name = nameOf(section);
        return content.lines(section).stream()
                .map(no -> new Entry(no, content.text(name, no), line != null && line.equals(no)))
                .toList();
    }

    private static SetupField nameOf(SetupSection section) {
        return switch (section) {
            case GROUP -> SetupField.GROUP_NAME_ZH;
            case BODY -> SetupField.BODY_NAME_ZH;
            case POST -> SetupField.POST_ZH;
            default -> SetupField.PHASE_NAME_ZH;
        };
    }

    public List<SetupChoice> choices(SetupSource source) {
        return readOnce.once(
                List.of("campaignSetup.choices", source),
                () -> setups.choices(user.scope(), id(), source));
    }

    /** What would be otherwise than in force, in sentences. */
    public List<String> getChanges() {
        return readOnce.once(
                "campaignSetup.changes",
                () ->
                        setups.changes(user.scope(), id()).stream()
                                .map(change -> setupWords.change(change, this::choices))
                                .toList());
    }

    public boolean isExplaining() {
        return readOnce.once(
                "campaignSetup.explaining", () -> setups.needsExplanation(user.scope(), id()));
    }

    public boolean isWritable() {
        return readOnce.once(
                "campaignSetup.writable",
                () -> getDraft().isOpen() && setups.maySetUp(user.scope()));
    }

    /** What is refused stands there still, with the reason beside it. */
    public void keep(SetupInput input) {
        try {
            String said =
                    setups.keep(user.scope(), id(), input.path(), input.seen(), input.written());
            input.kept(said);
        } catch (Refusal refused) {
            input.refused(RefusalWords.of(refused, user.getLocale()));
            told.refused(refused);
        }
    }

    public String addLine() {
        line = setups.addLine(user.scope(), id(), section);
        return again();
    }

    /** The one that is open. */
    public String removeLine() {
        setups.removeLine(user.scope(), id(), section, line == null ? 0 : line);
        line = null;
        told.done("campaign.setup.line.removed");
        return again();
    }

    public String putInForce() {
        String code = setups.putInForce(user.scope(), id(), explained);
        told.done("campaign.setup.forced");
        return told.redirect("/campaign/edition.xhtml?campaign=" + code);
    }

    public String drop() {
        setups.drop(user.scope(), id());
        told.done("campaign.setup.dropped");
        return told.redirect("/campaign/drafts.xhtml");
    }

    private String again() {
        return told.redirect(
                "/campaign/setup.xhtml?draft="
                        + id
                        + "&section="
                        + section
                        + (line == null ? "" : "&line=" + line));
    }

    public String getName() {
        String name = words.pick(getDraft().name(), getDraft().nameEn());
        String other = name == null ? getDraft().name() : name;
        return other == null ? words.of("campaign.setup.unnamed") : other;
    }

    public SetupSection getSection() {
        return section;
    }

    public List<SetupInput> getInputs() {
        return inputs;
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    public void setIdText(String text) {
        id = Typed.id(text);
    }

    public String getSectionText() {
        return section.name();
    }

    public void setSectionText(String text) {
        section =
                Arrays.stream(SetupSection.values())
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElse(SetupSection.NOTICE);
    }

    public String getLineText() {
        return line == null ? null : line.toString();
    }

    public void setLineText(String text) {
        line = text != null && text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    public String getExplained() {
        return explained;
    }

    public void setExplained(String explained) {
        this.explained = Typed.text(explained);
    }
}
