package org.andian.web.campaign.setup;

import org.andian.portal.campaign.setup.SetupContent;
import org.andian.portal.campaign.setup.SetupField;
import org.andian.portal.campaign.setup.SetupKind;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One field of a form as it stands on the page; what is kept of it, and why not. */
public class SetupInput implements Serializable {

    private static final long serialVersionUID = 1;

    private final SetupField field;
    private final String path;
    private String seen;
    private String text;
    private List<String> chosen;
    private boolean ticked;
    private String fault;

    /**
     * @param line null in a section without lines
     */
    SetupInput(SetupField field, Integer line, SetupContent content) {
        this.field = field;
        this.path =
                field.section().name().toLowerCase(Locale.ROOT)
                        + (line == null ? "." : "." + line + ".")
                        + field.key();
        String said = line == null ? content.text(field) : content.text(field, line);
        kept(said == null ? "" : said);
    }

    /** What the door has kept stands there from now on. */
    final void kept(String said) {
        seen = said;
        text = said.isEmpty() ? null : said;
        chosen =
                field.kind() == SetupKind.MANY && !said.isEmpty()
                        ? new ArrayList<>(List.of(said.split(" ")))
                        : new ArrayList<>();
        ticked = "1".equals(said);
        fault = null;
    }

    /** As the door takes it. */
    String written() {
        return switch (field.kind()) {
            case MANY -> String.join(" ", chosen);
            case FLAG -> ticked ? "1" : "";
            default -> text == null ? "" : text;
        };
    }

    String path() {
        return path;
    }

    String seen() {
        return seen;
    }

    void refused(String why) {
        fault = why;
    }

    public SetupField getField() {
        return field;
    }

    public String getKind() {
        return field.kind().name();
    }

    public int getLongest() {
        return field.longest();
    }

    /** Why it was not kept, null where it was. */
    public String getFault() {
        return fault;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public boolean isTicked() {
        return ticked;
    }

    public void setTicked(boolean ticked) {
        this.ticked = ticked;
    }
}
