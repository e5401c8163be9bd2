window.YTD.follower.part0 = [ {
    "follower" : {
      "accountId" : "1392170185913278465"
    }
  }
]