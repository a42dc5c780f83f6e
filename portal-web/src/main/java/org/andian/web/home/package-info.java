/** The workbench: what needs the reader now. */
package org.andian.web.home;
