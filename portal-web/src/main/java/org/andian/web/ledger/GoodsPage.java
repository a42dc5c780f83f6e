package org.andian.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.ledger.entry.GoodFinding;
import org.andian.portal.ledger.entry.GoodText;
import org.andian.portal.ledger.entry.GoodsChecks;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;

/** The form for goods that were looked at. */
@Named("goodsPage")
@ViewScoped
public class GoodsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient GoodsChecks checks;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    private String premises;
    private String no;
    private LocalDate checkedOn;
    private String goods;
    private String maker;
    private String model;
    private String pieces;
    private GoodFinding finding;
    private String handling;
    private String inspector;

    public String record() {
        checks.record(
                user.scope(),
                new GoodText(
                        premises,
                        no,
                        checkedOn,
                        goods,
                        maker,
                        model,
                        number(),
                        finding,
                        handling,
                        getInspector()),
                false);
        told.done("ledger.recorded");
        return told.redirect("/ledger/view.xhtml?ledger=GOODS");
    }

    /** What is no whole number is refused by the door as none. */
    private Integer number() {
        if (pieces == null) {
            return null;
        }
        return pieces.matches("\\d{1,8}") ? Integer.valueOf(pieces) : Integer.valueOf(-1);
    }

    public GoodFinding[] getFindings() {
        return GoodFinding.values();
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = Typed.code(premises);
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = Typed.code(no);
    }

    public LocalDate getCheckedOn() {
        return checkedOn;
    }

    public void setCheckedOn(LocalDate checkedOn) {
        this.checkedOn = checkedOn;
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

    public String getPieces() {
        return pieces;
    }

    public void setPieces(String pieces) {
        this.pieces = Typed.code(pieces);
    }

    public GoodFinding getFinding() {
        return finding;
    }

    public void setFinding(GoodFinding finding) {
        this.finding = finding;
    }

    public String getHandling() {
        return handling;
    }

    public void setHandling(String handling) {
        this.handling = Typed.text(handling);
    }

    /** The reader, until he says it otherwise. */
    public String getInspector() {
        return inspector == null ? user.getName() : inspector;
    }

    public void setInspector(String inspector) {
        this.inspector = Typed.text(inspector);
    }
}
