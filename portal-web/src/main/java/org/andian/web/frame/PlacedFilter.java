package org.andian.web.frame;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * To what a list of what happens at premises is narrowed, as its address says it: words, a
 * district, a venue group, premises, and the order of its rows. Each list adds what is its own.
 */
public abstract class PlacedFilter implements Serializable {

    /** In an address, every state of a list that usually shows one of them. */
    protected static final String ALL = "ALL";

    private static final long serialVersionUID = 1;

    private final RowOrder order;
    private String text;
    private Long district;
    private String group;
    private String premises;

    protected PlacedFilter(RowOrder order) {
        this.order = order;
    }

    /**
     * What it is narrowed to by the names in the address, in their order; without the row order.
     */
    protected abstract Map<String, Object> narrowing();

    /** All that the page's address says; to be changed by whoever asks. */
    protected Map<String, Object> parts() {
        Map<String, Object> parts = narrowing();
        parts.put("sort", order.isUsual() ? null : order.text());
        return parts;
    }

    /** The four sides that every such list has, behind its own. */
    protected final void putPlace(Map<String, Object> parts) {
        parts.put("district", district);
        parts.put("group", group);
        parts.put("premises", premises);
    }

    protected final boolean isPlaceOr(Object... others) {
        return Stream.concat(Stream.of(text, district, group, premises), Stream.of(others))
                .anyMatch(Objects::nonNull);
    }

    /** The query part of the page's address. */
    public final String address() {
        return Typed.query(parts());
    }

    /** To what it is narrowed, as files and the trail tell it. */
    public final String selection() {
        return Typed.query(narrowing());
    }

    public final RowOrder order() {
        return order;
    }

    protected final Long district() {
        return district;
    }

    public final String getText() {
        return text;
    }

    public final void setText(String typed) {
        text = Typed.text(typed);
    }

    public final String getDistrict() {
        return district == null ? null : district.toString();
    }

    public final void setDistrict(String id) {
        district = Typed.id(id);
    }

    public final String getGroup() {
        return group;
    }

    public final void setGroup(String code) {
        group = Typed.text(code);
    }

    public final String getPremises() {
        return premises;
    }

    public final void setPremises(String code) {
        premises = Typed.text(code);
    }

    public final String getSort() {
        return order.text();
    }

    public final void setSort(String value) {
        order.parse(value);
    }
}
