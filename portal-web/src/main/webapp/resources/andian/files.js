/* Before a file is sent, PrimeFaces would show it as a picture of the page's own making, which the pages' policy allows
   nobody; its small view comes from the portal soon enough. */
if (PrimeFaces.widget.FileUpload) {
  PrimeFaces.widget.FileUpload.prototype.IMAGE_TYPES = /(?!)/;
}

/* What did not arrive is told: without it the page would only stand still. */
window.AndianFiles = {
  started: () => { document.querySelector('.attachment-failed').hidden = true; },
  failed: sender => {
    document.querySelector('.attachment-failed').hidden = false;
    // files are sent in turn, the one that failed is the first; kept, it would go along with the next one chosen
    if (sender.files.length > 0) {
      sender.removeFile(sender.files[0]);
    }
  },

  /* Where somebody else was quicker, nothing is left to be asked. */
  removed: args => {
    if (!args.validationFailed || !document.getElementById('fileQuestion:remove')) {
      PF('fileQuestionDialog').hide();
    }
  }
};
