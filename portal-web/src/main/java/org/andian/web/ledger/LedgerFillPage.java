package org.andian.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.ledger.AddedColumn;
import org.andian.portal.ledger.AddedColumns;
import org.andian.portal.ledger.LedgerKind;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What stands in the added columns for one line of a ledger. */
@Named("ledgerFill")
@ViewScoped
public class LedgerFillPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient AddedColumns columns;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    private LedgerKind kind = LedgerKind.HAZARD;
    private String key;
    private final List<Entry> entries = new ArrayList<>();

    /** One column with what is typed for it. */
    public static final class Entry implements Serializable {

        private static final long serialVersionUID = 1;

        private final long column;
        private final String name;
        private final String type;
        private final String before;
        private String value;

        Entry(AddedColumn column, String value) {
            this.column = column.id();
            this.name = column.name();
            this.type = column.type().name();
            this.before = value;
            this.value = value;
        }

        public String getName() {
            return name;
        }

        public String getType() {
            return type;
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = Typed.text(value);
        }

        boolean isChanged() {
            return !Objects.equals(before, value);
        }
    }

    /** Reads the columns of the ledger once the address has said which line it is. */
    public void open() {
        if (key == null || !entries.isEmpty()) {
            return;
        }
        Map<Long, String> values =
                columns.values(user.scope(), kind, List.of(key)).getOrDefault(key, Map.of());
        columns.list(user.scope(), kind).stream()
                .filter(column -> !column.retired())
                .forEach(column -> entries.add(new Entry(column, values.get(column.id()))));
    }

    /** Only what is changed is written, all of it or nothing of it. */
    public String save() {
        List<Entry> changed = entries.stream().filter(Entry::isChanged).toList();
        Map<Long, String> values = new LinkedHashMap<>();
        changed.forEach(one -> values.put(one.column, one.value));
        columns.fillAll(user.scope(), key, values);
        told.done("ledger.filled");
        return told.redirect("/ledger/view.xhtml?ledger=" + kind);
    }

    public List<Entry> getEntries() {
        return entries;
    }

    public LedgerKind getKind() {
        return kind;
    }

    public String getLedger() {
        return kind.name();
    }

    /** What is no ledger changes nothing. */
    public void setLedger(String name) {
        Stream.of(LedgerKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .ifPresent(one -> kind = one);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = Typed.text(key);
    }
}
