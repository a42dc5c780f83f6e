package org.andian.web.statistic;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.statistic.saved.FormNames;
import org.andian.portal.statistic.saved.SavedTable;
import org.andian.portal.statistic.saved.SavedTables;
import org.andian.portal.statistic.saved.SavedText;
import org.andian.reports.Format;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReachInWords;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;

/** The names on a statistics form, and under which title its question is kept. */
@Named("statisticForm")
@ViewScoped
public class StatisticForm implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String CHAPTER = "\\d{1,3}";

    @Inject private transient SavedTables tables;

    @Inject private transient StatisticFiles files;

    @Inject private transient CurrentUser user;

    @Inject private transient ReachInWords reach;

    @Inject private transient Words words;

    @Inject private transient Told told;

    private Long saved;
    private boolean own;
    private int version;
    private String title;
    private boolean shared;
    private String chapter;
    private String office;
    private String maker;
    private String checker;
    private String head;
    private String date;

    /**
     * @param format XLSX or PDF
     */
    public void take(Format format, StatisticPage page) throws IOException {
        LocalDate on = Typed.day(getDate());
        files.sign(page, format, names(), on == null ? words.today() : on);
    }

    /** Of one's own kept question the change, of any other a new one. */
    public void keep(StatisticPage page) {
        SavedText text =
                new SavedText(
                        title,
                        page.getFilter().address(),
                        shared,
                        chapter == null ? null : Integer.valueOf(chapter),
                        names());
        if (own) {
            tables.change(user.scope(), saved, version, text);
            version++;
        } else {
            saved = tables.keep(user.scope(), text);
            own = true;
            version = 0;
        }
        told.done("statistic.saved.done");
    }

    private FormNames names() {
        return new FormNames(getOffice(), getMaker(), checker, head);
    }

    /** Number of the kept question this page was opened by; null for none. */
    public String getSaved() {
        return saved == null ? null : saved.toString();
    }

    /** Takes over the names and the title that are kept, once. */
    public void setSaved(String number) {
        Long id = Typed.id(number);
        if (id != null && !id.equals(saved)) {
            tables.find(user.scope(), id).ifPresent(this::adopt);
        }
    }

    private void adopt(SavedTable kept) {
        saved = kept.id();
        own = kept.own();
        version = kept.version();
        title = kept.text().title();
        shared = own && kept.text().shared();
        chapter = own && kept.text().chapter() != null ? kept.text().chapter().toString() : null;
        office = kept.text().names().office();
        maker = kept.text().names().maker();
        checker = kept.text().names().checker();
        head = kept.text().names().head();
    }

    public boolean isOwn() {
        return own;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Typed.text(title);
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public String getChapter() {
        return chapter;
    }

    /** What is no number is no chapter. */
    public void setChapter(String typed) {
        String number = Typed.code(typed);
        chapter = number != null && number.matches(CHAPTER) ? number : null;
    }

    /** How far the reader's reach goes until he says it otherwise. */
    public String getOffice() {
        return office == null ? reach.getPlace() : office;
    }

    public void setOffice(String office) {
        this.office = Typed.text(office);
    }

    public String getMaker() {
        return maker == null ? user.getName() : maker;
    }

    public void setMaker(String maker) {
        this.maker = Typed.text(maker);
    }

    public String getChecker() {
        return checker;
    }

    public void setChecker(String checker) {
        this.checker = Typed.text(checker);
    }

    public String getHead() {
        return head;
    }

    public void setHead(String head) {
        this.head = Typed.text(head);
    }

    public String getDate() {
        return date == null ? words.today().toString() : date;
    }

    public void setDate(String date) {
        this.date = Typed.text(date);
    }
}
