package org.andian.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.Districts;
import org.andian.portal.ledger.AddedColumn;
import org.andian.portal.ledger.AddedColumns;
import org.andian.portal.ledger.AddedType;
import org.andian.portal.ledger.LedgerKind;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Register;
import org.andian.web.frame.Words;

import java.util.List;
import java.util.stream.Stream;

/** The columns that offices add to ledgers. */
@Named("ledgerColumnsPage")
@ViewScoped
public class LedgerColumnsPage extends Register<AddedColumn> {

    private static final long serialVersionUID = 1;

    @Inject private transient AddedColumns columns;

    @Inject private transient Districts districts;

    @Inject private transient LedgerWords ledgerWords;

    @Inject private transient CurrentUser user;

    @Inject private transient Words words;

    private Long id;
    private String ledger;
    private String district;
    private String name;
    private String type;
    private boolean retired;
    private boolean wasRetired;
    private String wasNamed;
    private int version;

    @Override
    protected List<AddedColumn> read() {
        return Stream.of(LedgerKind.values())
                .flatMap(kind -> columns.list(user.scope(), kind).stream())
                .toList();
    }

    @Override
    protected Stream<String> seen(AddedColumn row) {
        return Stream.of(row.name(), row.district(), ledgerWords.name(row.ledger()));
    }

    public void begin() {
        id = null;
        ledger = LedgerKind.HAZARD.name();
        district = null;
        name = null;
        type = AddedType.TEXT.name();
        retired = false;
        version = 0;
    }

    public void edit(AddedColumn row) {
        id = row.id();
        ledger = row.ledger().name();
        district = row.district();
        name = row.name();
        wasNamed = row.name();
        type = row.type().name();
        retired = row.retired();
        wasRetired = row.retired();
        version = row.version();
    }

    /** Adds a new one where none was opened. */
    public void save() {
        change(
                () -> {
                    if (id == null) {
                        add();
                    } else {
                        alter();
                    }
                    told().done("ledgerColumn.saved");
                });
    }

    private void add() {
        columns.add(
                user.scope(),
                LedgerKind.valueOf(ledger),
                district == null ? null : districts.get(district).id(),
                name,
                AddedType.valueOf(type));
    }

    private void alter() {
        int seen = version;
        if (!wasNamed.equals(name)) {
            columns.rename(user.scope(), id, seen++, name);
        }
        if (retired != wasRetired) {
            columns.retire(user.scope(), id, seen, retired);
        }
    }

    public boolean isKnown() {
        return id != null;
    }

    public LedgerKind[] getLedgers() {
        return LedgerKind.values();
    }

    public AddedType[] getTypes() {
        return AddedType.values();
    }

    public String typeName(AddedType one) {
        return words.of("ledgerColumn.type." + one);
    }

    public String getLedger() {
        return ledger;
    }

    public void setLedger(String ledger) {
        this.ledger = ledger;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = stripped(district);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = stripped(name);
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
