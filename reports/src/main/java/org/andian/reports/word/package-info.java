/**
 * Word files (.docx): documents in the manner of GB/T 9704-2012, and templates of others that are
 * filled. A file is written as markup (ECMA-376 part 1, chapter 17), the same bytes for the same
 * document.
 */
package org.andian.reports.word;
