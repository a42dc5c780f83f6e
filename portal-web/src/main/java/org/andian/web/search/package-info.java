/** The page that shows what all rooms have found for one text. */
package org.andian.web.search;
