package org.andian.web.ledger;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.bulk.Kind;
import org.andian.portal.district.District;
import org.andian.portal.ledger.AddedColumn;
import org.andian.portal.ledger.AddedColumns;
import org.andian.portal.ledger.AddedType;
import org.andian.portal.ledger.LedgerColumn;
import org.andian.portal.ledger.LedgerFigure;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerQuery;
import org.andian.portal.ledger.LedgerRow;
import org.andian.portal.ledger.LedgerSums;
import org.andian.portal.ledger.Ledgers;
import org.andian.portal.ledger.entry.GoodsChecks;
import org.andian.portal.ledger.entry.Violators;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One ledger: its lines page by page, what they add up to, and the columns that offices added. */
@Named("ledgerPage")
@ViewScoped
public class LedgerPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int SIZE = 20;
    private static final int PAGES_AROUND = 2;

    /** By which kind of sheet the lines of a ledger come in. */
    private static final Map<LedgerKind, Kind> SHEETS =
            Map.of(
                    LedgerKind.INVESTIGATION, Kind.PREMISES,
                    LedgerKind.HAZARD, Kind.HAZARDS,
                    LedgerKind.RECTIFICATION, Kind.RECTIFICATIONS,
                    LedgerKind.INSPECTION, Kind.INSPECTIONS,
                    LedgerKind.EQUIPMENT, Kind.DEVICES,
                    LedgerKind.TRAINING, Kind.TRAININGS,
                    LedgerKind.PUBLICITY, Kind.PUBLICITY,
                    LedgerKind.GOODS, Kind.GOODS,
                    LedgerKind.VIOLATOR, Kind.VIOLATORS,
                    LedgerKind.AREA, Kind.AREAS);

    @Inject private transient Ledgers ledgers;

    @Inject private transient AddedColumns addedColumns;

    @Inject private transient GoodsChecks goods;

    @Inject private transient Violators violators;

    @Inject private transient LedgerWords ledgerWords;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private final LedgerFilter filter = new LedgerFilter();
    private Long asked;
    private String askedText;
    private String reason;

    /** The columns in use that offices added. */
    private List<AddedColumn> added() {
        return readOnce.once(
                List.of("ledgerPage.added", filter.getKind()),
                () ->
                        addedColumns.list(user.scope(), filter.getKind()).stream()
                                .filter(column -> !column.retired())
                                .toList());
    }

    /** Those in use that the address does not leave out. */
    public List<AddedColumn> shownColumns() {
        return added().stream().filter(column -> filter.shows(column.id())).toList();
    }

    private List<LedgerColumn> columns() {
        return readOnce.once(
                List.of("ledgerPage.columns", filter.getKind()),
                () -> ledgers.columns(user.scope(), filter.getKind()));
    }

    /** The ledgers the reader may look into; the address may name none of them. */
    private boolean isMine() {
        return kinds().contains(filter.getKind());
    }

    private List<LedgerKind> kinds() {
        return readOnce.once("ledgerPage.kinds", () -> ledgers.list(user.scope()));
    }

    public List<LedgerChoice> getTabs() {
        return kinds().stream()
                .map(
                        one ->
                                new LedgerChoice(
                                        ledgerWords.name(one),
                                        Typed.query(Map.of("ledger", one)),
                                        one == filter.getKind()))
                .toList();
    }

    public String getTitle() {
        return words.of("ledger.title.of", ledgerWords.name(filter.getKind()));
    }

    public int getCount() {
        return sums().lines();
    }

    /** Counted and added up at once. */
    private LedgerSums sums() {
        return readOnce.once(
                "ledgerPage.sums",
                () ->
                        isMine()
                                ? ledgers.sums(user.scope(), filter.query())
                                : new LedgerSums(0, List.of()));
    }

    public List<LedgerLine> getLines() {
        return readOnce.once("ledgerPage.lines", () -> isMine() ? lines() : List.of());
    }

    private List<LedgerLine> lines() {
        LedgerQuery query = filter.query();
        return ledgers.page(user.scope(), query, (filter.page() - 1) * SIZE, SIZE).stream()
                .map(this::line)
                .toList();
    }

    private LedgerLine line(LedgerRow row) {
        List<LedgerColumn> columns = columns();
        List<LedgerCell> cells = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            cells.add(
                    ledgerWords.cell(filter.getKind(), row, columns.get(at), row.cells().get(at)));
        }
        for (AddedColumn column : shownColumns()) {
            cells.add(added(column, row.added().get(column.id())));
        }
        return new LedgerLine(row.number(), row.key(), cells, row.demo());
    }

    /** As it was filled in; a figure that is missing is said to be, as in the file. */
    private LedgerCell added(AddedColumn column, String value) {
        boolean isNumber = column.type() == AddedType.NUMBER;
        String missing = isNumber ? words.number(null) : "";
        return new LedgerCell(value == null ? missing : value, null, null, isNumber);
    }

    public List<LedgerHead> getHeads() {
        List<LedgerHead> heads = new ArrayList<>();
        for (LedgerColumn column : columns()) {
            heads.add(
                    new LedgerHead(
                            ledgerWords.heading(filter.getKind(), column),
                            filter.sortedBy(column.code()),
                            filter.orderOf(column.code()),
                            1));
        }
        shownColumns().forEach(column -> heads.add(new LedgerHead(column.name(), null, "none", 1)));
        return heads;
    }

    /** The parts of the form above the headings; empty where the ledger has none. */
    public List<LedgerHead> getParts() {
        List<LedgerHead> parts = new ArrayList<>();
        for (LedgerColumn column : columns()) {
            String part = ledgerWords.part(filter.getKind(), column.code());
            int last = parts.size() - 1;
            if (part == null) {
                return List.of();
            } else if (last >= 0 && parts.get(last).text().equals(part)) {
                parts.set(last, new LedgerHead(part, null, "none", parts.get(last).span() + 1));
            } else {
                parts.add(new LedgerHead(part, null, "none", 1));
            }
        }
        if (!shownColumns().isEmpty()) {
            parts.add(
                    new LedgerHead(
                            words.of("ledger.part.added"), null, "none", shownColumns().size()));
        }
        return parts;
    }

    /** How many columns the table has, besides that of acts. */
    public int getWidth() {
        return columns().size() + shownColumns().size();
    }

    /** Over all lines that are asked for. */
    public List<LedgerFigure> getFigures() {
        return sums().figures();
    }

    /** The columns that may be left out, each with the address that does it or takes it back. */
    public List<LedgerChoice> getChooser() {
        return added().stream()
                .map(
                        column ->
                                new LedgerChoice(
                                        column.name(),
                                        filter.toggled(column.id()),
                                        filter.shows(column.id())))
                .toList();
    }

    /** The columns that are always there. */
    public List<String> getFixed() {
        return columns().stream()
                .map(column -> ledgerWords.heading(filter.getKind(), column))
                .toList();
    }

    public List<LedgerChoice> getStates() {
        return readOnce
                .once(
                        List.of("ledgerPage.states", filter.getKind()),
                        () -> ledgers.states(user.scope(), filter.getKind()))
                .stream()
                .map(
                        code ->
                                new LedgerChoice(
                                        ledgerWords.word(filter.getKind(), stateColumn(), code),
                                        code,
                                        code.equals(filter.getState())))
                .toList();
    }

    private String stateColumn() {
        return columns().stream()
                .filter(column -> column.type() == LedgerColumn.Type.WORD)
                .map(LedgerColumn::code)
                .filter(code -> List.of("result", "state", "finding").contains(code))
                .findFirst()
                .orElse("");
    }

    /** By which day the lines are narrowed. */
    public String getDayName() {
        return readOnce.once(
                List.of("ledgerPage.day", filter.getKind()),
                () ->
                        ledgerWords.heading(
                                filter.getKind(),
                                ledgers.dayColumn(user.scope(), filter.getKind())));
    }

    /** The first and the last page, and those around this one. */
    public List<LedgerChoice> getPages() {
        int last = Math.max(1, (getCount() + SIZE - 1) / SIZE);
        return IntStream.rangeClosed(1, last)
                .filter(
                        page ->
                                page == 1
                                        || page == last
                                        || Math.abs(page - filter.page()) <= PAGES_AROUND)
                .mapToObj(
                        page ->
                                new LedgerChoice(
                                        words.number(page),
                                        filter.with("page", page),
                                        page == filter.page()))
                .toList();
    }

    public String getFrom() {
        return words.number(getCount() == 0 ? 0 : (filter.page() - 1) * SIZE + 1);
    }

    public String getTo() {
        return words.number(Math.min(getCount(), filter.page() * SIZE));
    }

    /** The import of this ledger's lines; null where the reader may import none. */
    public String getSheet() {
        Kind kind = SHEETS.get(filter.getKind());
        return Kind.of(user.scope()).contains(kind) ? kind.name() : null;
    }

    /** The page of one more line that the ledgers keep themselves; null for none. */
    public String getNewLine() {
        return switch (filter.getKind()) {
            case GOODS -> isMayWithdraw() ? "/ledger/goods.xhtml" : null;
            case VIOLATOR -> isMayWithdraw() ? "/ledger/violator.xhtml" : null;
            case AREA -> isMayKeep() ? "/ledger/area.xhtml" : null;
            default -> null;
        };
    }

    /** Whether columns can be added and filled in. */
    public boolean isMayKeep() {
        return user.scope().may(Role::mayKeepLedgers);
    }

    public boolean isMayFill() {
        return isMayKeep() && !added().isEmpty();
    }

    /** Whether a line that was wrong is withdrawn here. */
    public boolean isMayWithdraw() {
        return switch (filter.getKind()) {
            case GOODS -> user.scope().may(Role::mayInspect);
            case VIOLATOR -> user.scope().may(Role::maySuperviseHazards);
            default -> false;
        };
    }

    public boolean isArea() {
        return filter.getKind() == LedgerKind.AREA;
    }

    /** Opens the question. */
    public void ask(LedgerLine line) {
        asked = line.number();
        askedText = line.cells().getFirst().text();
        reason = null;
    }

    public String withdraw() {
        if (filter.getKind() == LedgerKind.GOODS) {
            goods.withdraw(user.scope(), asked, reason);
        } else {
            violators.withdraw(user.scope(), asked, reason);
        }
        asked = null;
        told.done("ledger.withdrawn");
        return told.redirect("/ledger/view.xhtml" + filter.selection());
    }

    public boolean isAsked() {
        return asked != null;
    }

    public String getAskedText() {
        return askedText;
    }

    /** The page itself, for links that change one thing of its address. */
    public String getHere() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath()
                + "/ledger/view.xhtml";
    }

    public LedgerFilter getFilter() {
        return filter;
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.text(reason);
    }
}
