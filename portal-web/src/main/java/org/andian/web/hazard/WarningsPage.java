package org.andian.web.hazard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.hazard.goods.GoodsWarning;
import org.andian.portal.hazard.goods.GoodsWarnings;
import org.andian.portal.hazard.goods.WarningText;
import org.andian.portal.hazard.order.Issuer;
import org.andian.portal.hazard.order.Issuers;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;

/** The warnings about goods, and the form for one more. */
@Named("warningsPage")
@ViewScoped
public class WarningsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient GoodsWarnings warnings;

    @Inject private transient Issuers issuers;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private final LazyRows<GoodsWarning> rows = new LazyRows<>(this::count, this::page);
    private String text;
    private Long body;
    private String goods;
    private String maker;
    private String model;
    private String danger;
    private String advice;
    private Long asked;
    private int askedVersion;
    private String reason;

    private int count() {
        return warnings.count(user.scope(), text);
    }

    private List<GoodsWarning> page(int first, int size) {
        return warnings.page(user.scope(), text, first, size);
    }

    /** As the page's address has it. */
    public String selection() {
        return Typed.query(Collections.singletonMap("q", text));
    }

    public String publish() {
        warnings.publish(
                user.scope(),
                body == null ? 0 : body,
                new WarningText(goods, maker, model, danger, advice),
                false);
        told.done("warning.published");
        return told.redirect("/hazard/warnings.xhtml");
    }

    /** Opens the question. */
    public void ask(GoodsWarning row) {
        asked = row.id();
        askedVersion = row.version();
        reason = null;
    }

    public void withdraw() {
        warnings.withdraw(user.scope(), asked, askedVersion, reason);
        asked = null;
        told.done("warning.withdrawn");
    }

    /** In whose names the reader can warn; none for who cannot. */
    public List<Issuer> getIssuers() {
        return readOnce.once("warningsPage.issuers", () -> issuers.list(user.scope()));
    }

    public boolean isMayPublish() {
        return !getIssuers().isEmpty();
    }

    /** Whether it holds and a body of the reader's has published it. */
    public boolean mayWithdraw(GoodsWarning row) {
        return row.isValid() && getIssuers().stream().anyMatch(one -> one.bodyId() == row.bodyId());
    }

    public boolean isNarrow() {
        return text != null;
    }

    public boolean isAsked() {
        return asked != null;
    }

    public LazyRows<GoodsWarning> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public Long getBody() {
        return body;
    }

    public void setBody(Long body) {
        this.body = body;
    }

    public String getGoods() {
        return goods;
    }

    public void setGoods(String goods) {
        this.goods = Typed.text(goods);
    }

    public String getMaker() {
        return maker;
    }

    public void setMaker(String maker) {
        this.maker = Typed.text(maker);
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = Typed.text(model);
    }

    public String getDanger() {
        return danger;
    }

    public void setDanger(String danger) {
        this.danger = Typed.text(danger);
    }

    public String getAdvice() {
        return advice;
    }

    public void setAdvice(String advice) {
        this.advice = Typed.text(advice);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}
