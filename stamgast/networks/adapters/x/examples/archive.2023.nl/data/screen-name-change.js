window.YTD.screen_name_change.part0 = [
  {
    "screenNameChange" : {
      "accountId" : "1290195699102650369",
      "screenNameChange" : {
        "changedAt" : "2021-01-04T10:00:00.000Z",
        "changedFrom" : "bokkafeen_zutphen",
        "changedTo" : "bokkafeen"
      }
    }
  }
]