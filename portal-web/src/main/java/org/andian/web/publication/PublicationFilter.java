package org.andian.web.publication;

import org.andian.portal.publication.PublicationKind;
import org.andian.portal.publication.PublicationQuery;
import org.andian.web.frame.AskedDays;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.Arrays;

/** The filters of the archive as they stand in its address; what cannot be read filters nothing. */
public class PublicationFilter implements Serializable {

    private static final long serialVersionUID = 1;

    private String text;
    private PublicationKind kind;
    private Long district;
    private boolean replaced;
    private final AskedDays days = AskedDays.any();

    PublicationQuery query() {
        return new PublicationQuery(text, kind, district, days.first(), days.last(), replaced);
    }

    public boolean isNarrow() {
        return text != null || kind != null || district != null || replaced || !days.isNone();
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

    public void setKind(String text) {
        kind =
                Arrays.stream(PublicationKind.values())
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElse(null);
    }

    public Long getDistrict() {
        return district;
    }

    public String getDistrictText() {
        return district == null ? null : district.toString();
    }

    public void setDistrictText(String text) {
        district = Typed.id(text);
    }

    public AskedDays getDays() {
        return days;
    }

    public String getFrom() {
        return days.getFrom();
    }

    public void setFrom(String text) {
        days.setFrom(text);
    }

    public String getTo() {
        return days.getTo();
    }

    public void setTo(String text) {
        days.setTo(text);
    }

    /** Null where only the newest version of each is listed. */
    public String getReplacedText() {
        return replaced ? Boolean.TRUE.toString() : null;
    }

    public void setReplacedText(String text) {
        replaced = Boolean.TRUE.equals(Typed.flag(text));
    }
}
