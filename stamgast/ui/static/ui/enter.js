// In the demo, a sign-in link needs no press: the form sends itself.
document.querySelector("form[data-submits-itself]")?.requestSubmit();
