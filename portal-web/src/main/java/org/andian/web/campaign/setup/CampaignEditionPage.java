package org.andian.web.campaign.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.setup.CampaignEditions;
import org.andian.portal.campaign.setup.CampaignSetups;
import org.andian.portal.campaign.setup.SetupChoice;
import org.andian.portal.campaign.setup.SetupContent;
import org.andian.portal.campaign.setup.SetupEdition;
import org.andian.portal.campaign.setup.SetupField;
import org.andian.portal.campaign.setup.SetupGap;
import org.andian.portal.campaign.setup.SetupSection;
import org.andian.portal.campaign.setup.SetupSource;
import org.andian.web.file.AttachmentPanel;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a campaign's notice says, or said in an edition the address names; the editions with their
 * days and reasons, and the paper itself.
 */
@Named("campaignEdition")
@ViewScoped
public class CampaignEditionPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CampaignEditions editions;

    @Inject private transient CampaignSetups setups;

    @Inject private transient Campaigns campaigns;

    @Inject private transient SetupWords setupWords;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private AttachmentPanel panel;

    private String code;
    private Integer edition;

    /** One field that says something, in words. */
    public record Said(String name, String text) {}

    /** A section with what it says; each of its lines is a block of its own. */
    public record Block(String heading, List<Said> lines) {}

    /** What is out of reach does not exist. */
    public void open() {
        Campaign campaign = getCampaign();
        content();
        panel.show("campaign", campaign.code());
    }

    public Campaign getCampaign() {
        return readOnce.once(
                "campaignEdition.campaign",
                () -> campaigns.get(user.scope(), Objects.requireNonNullElse(code, "")).campaign());
    }

    public List<SetupEdition> getEditions() {
        return readOnce.once("campaignEdition.editions", () -> editions.list(user.scope(), code));
    }

    /** The one that is shown, null for what is in force. */
    public SetupEdition getShown() {
        return edition == null
                ? null
                : getEditions().stream()
                        .filter(one -> one.edition() == edition)
                        .findFirst()
                        .orElse(null);
    }

    private SetupContent content() {
        return readOnce.once(
                "campaignEdition.content",
                () ->
                        edition == null
                                ? editions.present(user.scope(), code)
                                : editions.content(user.scope(), code, edition));
    }

    /** Whether what is kept of the edition is what was put in force. */
    public boolean isUnaltered() {
        return readOnce.once(
                "campaignEdition.unaltered",
                () -> edition == null || editions.isUnaltered(user.scope(), code, edition));
    }

    /** What the edition says otherwise than the one before, in sentences. */
    public List<String> getChanges() {
        return readOnce.once(
                "campaignEdition.changes",
                () ->
                        edition == null
                                ? List.of()
                                : editions.changes(user.scope(), code, edition).stream()
                                        .map(one -> setupWords.change(one, this::choices))
                                        .toList());
    }

    /** What other rooms miss of it. */
    public List<SetupGap> getGaps() {
        return readOnce.once("campaignEdition.gaps", () -> editions.gaps(user.scope(), code));
    }

    public List<Block> getBlocks() {
        return readOnce.once("campaignEdition.blocks", this::blocks);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (SetupSection section : SetupSection.values()) {
            if (section.isList()) {
                content().lines(section).forEach(line -> blocks.add(block(section, line)));
            } else {
                blocks.add(block(section, null));
            }
        }
        return blocks.stream().filter(block -> !block.lines().isEmpty()).toList();
    }

    private Block block(SetupSection section, Integer line) {
        List<Said> said =
                Arrays.stream(SetupField.values())
                        .filter(field -> field.section() == section)
                        .filter(field -> text(field, line) != null)
                        .map(
                                field ->
                                        new Said(
                                                setupWords.field(field),
                                                setupWords.said(
                                                        field,
                                                        text(field, line),
                                                        choices(field.source()))))
                        .toList();
        String heading = setupWords.section(section) + (line == null ? "" : " " + line);
        return new Block(heading, said);
    }

    private String text(SetupField field, Integer line) {
        return line == null ? content().text(field) : content().text(field, line);
    }

    private List<SetupChoice> choices(SetupSource source) {
        return readOnce.once(
                List.of("campaignEdition.choices", source),
                () -> editions.choices(user.scope(), code, source));
    }

    public boolean isMayChange() {
        return readOnce.once(
                "campaignEdition.change", () -> setups.maySetUp(user.scope(), getCampaign()));
    }

    /** To the draft of its next edition. */
    public String change() {
        long id = setups.change(user.scope(), code);
        return told.redirect("/campaign/setup.xhtml?draft=" + id);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.text(code);
    }

    public String getEditionText() {
        return edition == null ? null : edition.toString();
    }

    public void setEditionText(String text) {
        edition = text != null && text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }
}
