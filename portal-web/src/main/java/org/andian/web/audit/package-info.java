/** The audit trail as a page and a file. */
package org.andian.web.audit;
